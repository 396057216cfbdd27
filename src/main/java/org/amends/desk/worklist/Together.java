package org.amends.desk.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseReference;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.CaseTitles;
import org.amends.casefile.Result;
import org.amends.desk.form.Mistakes;
import org.amends.desk.form.Tree;
import org.amends.desk.form.TypedForm;
import org.amends.desk.form.TypedKeys;
import org.amends.lifecycle.Command;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/**
 * Does the same to several cases: to each by a command of its own, with the version that was seen and a key of its own. So each
 * is done or refused for itself, and whatever stops in the middle can be sent again.
 */
@ApplicationScoped
class Together {

    private final CaseCommands commands;
    private final CaseTitles titles;
    private final Mistakes mistakes;
    private final TypedKeys keys;
    private final Messages messages;
    private final PageLanguage language;

    Together(
            CaseCommands commands,
            CaseTitles titles,
            Mistakes mistakes,
            TypedKeys keys,
            Messages messages,
            PageLanguage language) {
        this.commands = commands;
        this.titles = titles;
        this.mistakes = mistakes;
        this.keys = keys;
        this.messages = messages;
        this.language = language;
    }

    /** @param left what it was not done to, with the reasons */
    record Outcome(List<TogetherView.Row> done, List<TogetherView.Row> left) {}

    /** Before anything is done. */
    List<TogetherView.Row> rows(List<ChosenCase> chosen) {
        Map<CaseReference, CaseTitles.Titled> known = known(chosen);
        return chosen.stream()
                .map(one -> row(one, one.version(), Optional.ofNullable(known.get(one.reference())), List.of()))
                .toList();
    }

    Outcome act(List<ChosenCase> chosen, TypedForm typed, Tree tree, Command command, StaffMember member) {
        Map<CaseReference, List<String>> refused = chosen.stream()
                .collect(Collectors.toMap(ChosenCase::reference, one -> attempt(one, typed, tree, command, member)));
        Map<CaseReference, CaseTitles.Titled> now = known(chosen);
        List<TogetherView.Row> done = new ArrayList<>();
        List<TogetherView.Row> left = new ArrayList<>();
        for (ChosenCase one : chosen) {
            Optional<CaseTitles.Titled> titled = Optional.ofNullable(now.get(one.reference()));
            List<String> why = refused.getOrDefault(one.reference(), List.of());
            int version = titled.map(CaseTitles.Titled::version).orElse(one.version());
            (why.isEmpty() ? done : left).add(row(one, version, titled, why));
        }
        return new Outcome(done, left);
    }

    /** Why not; nothing when it was done, now or when the same was sent before. */
    private List<String> attempt(ChosenCase one, TypedForm typed, Tree tree, Command command, StaffMember member) {
        try {
            Result result = commands.execute(
                    new CaseCommands.Demand(
                            one.reference(),
                            Optional.empty(),
                            Optional.of(one.version()),
                            CaseRequests.actor(member),
                            keys.ofEach(one.reference().text(), typed, member)),
                    file -> command);
            return reasons(result, typed, tree);
        } catch (Problem problem) {
            return List.of(Optional.ofNullable(problem.body().detail())
                    .orElse(problem.body().title()));
        }
    }

    private List<String> reasons(Result result, TypedForm typed, Tree tree) {
        if (result instanceof Result.Done) {
            return List.of();
        }
        if (result instanceof Result.Refused refused) {
            return mistakes.of(refused.decision(), typed, tree).stream()
                    .map(Form.Mistake::text)
                    .distinct()
                    .toList();
        }
        return List.of(text(result instanceof Result.Stale ? "desk.stale.title" : "desk.together.unknown"));
    }

    private Map<CaseReference, CaseTitles.Titled> known(List<ChosenCase> chosen) {
        return titles.of(chosen.stream().map(ChosenCase::reference).toList()).stream()
                .collect(Collectors.toMap(CaseTitles.Titled::reference, Function.identity()));
    }

    private static TogetherView.Row row(
            ChosenCase one, int version, Optional<CaseTitles.Titled> titled, List<String> why) {
        return new TogetherView.Row(
                one.reference().text(),
                titled.map(CaseTitles.Titled::title).orElse(""),
                titled.map(CaseTitles.Titled::language).orElse("en"),
                version,
                why);
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key);
    }
}
