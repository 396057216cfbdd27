package org.amends.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.amends.lifecycle.Decision;
import org.amends.lifecycle.Party;
import org.amends.lifecycle.Unmet;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Refused commands as problems: every reason at once, each with its code and a sentence. */
@ApplicationScoped
public class Refusals {

    private final Messages messages;
    private final PageLanguage language;

    Refusals(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    public Problem problem(Result result) {
        if (result instanceof Result.Stale stale) {
            return stale(stale.caseFile());
        }
        if (result instanceof Result.Refused refused) {
            return problem(refused.decision());
        }
        return Problem.notFound("case");
    }

    public Problem problem(Decision decision) {
        if (decision instanceof Decision.WrongStatus wrong) {
            return Problem.conflict(
                            "/problems/wrong-status",
                            "The case is " + word("status." + wrong.status())
                                    + ". See “possible” for what can be done to it now.")
                    .with("current", wrong.status())
                    .with("possible", new TreeSet<>(wrong.possible()));
        }
        if (decision instanceof Decision.NotTheirs notTheirs) {
            return Problem.of(
                            403,
                            "/problems/not-yours",
                            "Somebody else has to do this",
                            "This can be done by " + parties(notTheirs) + ".")
                    .with("needed", new TreeSet<>(notTheirs.needed()));
        }
        return unmet(((Decision.Refused) decision).unmet());
    }

    private static Problem stale(LoggedCase file) {
        return Problem.of(
                        412,
                        "/problems/stale-version",
                        "The case has moved",
                        "Something happened to this case since you read it. Read it again, then decide.")
                .with("current", file.state().version());
    }

    private Problem unmet(List<Unmet> unmet) {
        return Problem.of(
                        422,
                        "/problems/guards-unmet",
                        "Not yet",
                        "Nothing was changed. " + unmet.size() + (unmet.size() == 1 ? " thing has" : " things have")
                                + " to be put right first.")
                .withErrors(unmet.stream()
                        .map(u -> new FieldError(u.field(), u.code(), sentence(u)))
                        .toList());
    }

    /** What stands in the way and how to put it right, in a sentence or two. */
    public String sentence(Unmet unmet) {
        if (messages.has("checks", unmet.code() + ".reason")) {
            return text("checks", unmet.code() + ".reason", unmet.arguments()) + " "
                    + text("checks", unmet.code() + ".fix", unmet.arguments());
        }
        return text("guards", unmet.code(), unmet.arguments());
    }

    private String parties(Decision.NotTheirs notTheirs) {
        return new TreeSet<Party>(notTheirs.needed())
                .stream().map(party -> word("party." + party)).collect(Collectors.joining(" or "));
    }

    private String word(String key) {
        return text("guards", key, Map.of());
    }

    private String text(String bundle, String key, Map<String, String> arguments) {
        return messages.text(language.locale(), bundle, key, arguments);
    }
}
