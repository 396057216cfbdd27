package org.amends.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseReference;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.CaseStories;
import org.amends.casefile.CaseStory;
import org.amends.casefile.Cause;
import org.amends.casefile.Causes;
import org.amends.casefile.DeadlineStories;
import org.amends.casefile.Deciding;
import org.amends.casefile.EarlierCase;
import org.amends.casefile.EarlierCases;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Refusals;
import org.amends.casefile.Result;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Verb;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.idempotency.Fingerprint;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;

/** Shows a case, and does to it what a form asks for; when that is refused, shows it again with everything that was typed. */
@ApplicationScoped
class CaseDesk {

    private final CaseStories stories;
    private final DeadlineStories deadlines;
    private final EarlierCases earlier;
    private final CaseMails mails;
    private final CaseCommands commands;
    private final Deciding deciding;
    private final Refusals refusals;
    private final Rosters rosters;
    private final CurrentActor current;
    private final Readers readers;
    private final Inputs inputs;
    private final Skeletons skeletons;
    private final Drafts drafts;
    private final Composer composer;
    private final Queue queue;
    private final Mistakes mistakes;
    private final Causes causes;
    private final ObjectMapper json;

    CaseDesk(
            CaseStories stories,
            DeadlineStories deadlines,
            EarlierCases earlier,
            CaseMails mails,
            CaseCommands commands,
            Deciding deciding,
            Refusals refusals,
            Rosters rosters,
            CurrentActor current,
            Readers readers,
            Inputs inputs,
            Skeletons skeletons,
            Drafts drafts,
            Composer composer,
            Queue queue,
            Mistakes mistakes,
            Causes causes,
            ObjectMapper json) {
        this.stories = stories;
        this.deadlines = deadlines;
        this.earlier = earlier;
        this.mails = mails;
        this.commands = commands;
        this.deciding = deciding;
        this.refusals = refusals;
        this.rosters = rosters;
        this.current = current;
        this.readers = readers;
        this.inputs = inputs;
        this.skeletons = skeletons;
        this.drafts = drafts;
        this.composer = composer;
        this.queue = queue;
        this.mistakes = mistakes;
        this.causes = causes;
        this.json = json;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        static native TemplateInstance file(
                Reader reader,
                CaseView file,
                List<EarlierCase> earlier,
                List<CaseMails.Line> mails,
                Commands can,
                Form form,
                PageState page,
                List<Colleague> colleagues,
                List<Colleague> everybody,
                List<Cause> causes);

        private Templates() {}
    }

    /** @param type what the API takes for the same command */
    <T> Response act(
            String reference, Verb verb, TypedForm typed, Class<T> type, BiFunction<T, LoggedCase, Command> command) {
        Inputs.Read<T> read = inputs.read(typed, type);
        if (read.input().isEmpty()) {
            return again(reference, typed, read.mistakes());
        }
        T input = read.input().get();
        try {
            Result result = commands.execute(demand(reference, typed), file -> command.apply(input, file));
            return answer(result, reference, verb, typed, read.tree());
        } catch (Problem problem) {
            return afterProblem(problem, reference, typed, read.tree());
        }
    }

    /**
     * The same for a form with a letter. Its buttons send it, send it and go on to the next case, read it without sending, or
     * throw the draft away.
     */
    <T> Response write(
            String reference, Verb verb, TypedForm typed, Class<T> type, BiFunction<T, LoggedCase, Command> command) {
        if (typed.asksTo("check")) {
            return checked(reference, typed, inputs.read(typed, type).mistakes());
        }
        if (typed.asksTo("discard")) {
            discard(reference, typed);
            return Response.seeOther(URI.create("/desk/case/" + reference(reference)))
                    .build();
        }
        return act(reference, verb, typed, type, command);
    }

    private Response answer(Result result, String reference, Verb verb, TypedForm typed, Tree tree) {
        if (result instanceof Result.Done) {
            discard(reference, typed);
            return Response.seeOther(URI.create(
                            typed.asksTo("next")
                                    ? after(reference)
                                    : "/desk/case/" + reference(reference) + "?done=" + verb))
                    .build();
        }
        if (result instanceof Result.Refused refused) {
            return again(reference, typed, mistakes.of(refused.decision(), typed, tree));
        }
        return result instanceof Result.Stale ? stale(reference, typed) : unknown();
    }

    /** A key that came before with something else is an old page sent again. */
    private Response afterProblem(Problem problem, String reference, TypedForm typed, Tree tree) {
        return switch (problem.status()) {
            case 400 -> again(reference, typed, mistakes.of(problem, typed, tree));
            case 422 -> stale(reference, typed);
            default -> throw problem;
        };
    }

    private static Response unknown() {
        throw Problem.notFound("case");
    }

    Response show(String reference, String open, String done) {
        CaseStory story = story(reference);
        List<Drafts.Draft> kept =
                drafts.of(story.file().id(), current.requireStaff().id());
        String form = open.isEmpty() && done.isEmpty() && !kept.isEmpty()
                ? kept.get(0).form()
                : open;
        return page(200, story, form, done, withDrafts(skeletons.of(story), kept), page -> page);
    }

    private static Form withDrafts(Form skeleton, List<Drafts.Draft> kept) {
        Form form = skeleton;
        for (Drafts.Draft draft : kept) {
            for (Map.Entry<String, String> field : draft.fields().entrySet()) {
                form = form.with(field.getKey(), field.getValue());
            }
        }
        return form;
    }

    /** The case that needs this person most after this one; the queue when there is none. */
    private String after(String reference) {
        return queue.first(current.requireStaff(), reference(reference).text())
                .map(next -> "/desk/case/" + next)
                .orElse("/desk");
    }

    private void discard(String reference, TypedForm typed) {
        drafts.discard(story(reference).file().id(), current.requireStaff().id(), typed.name());
    }

    /** 422: everything that was typed stays, and what is wrong stands beside it. */
    Response again(String reference, TypedForm typed, List<Form.Mistake> wrong) {
        CaseStory story = story(reference);
        return page(422, story, typed.name(), "", marked(typed.onto(skeletons.of(story)), wrong), page -> page);
    }

    /** 409: what happened meanwhile stands above the kept draft; sending it again is a new decision. */
    private Response stale(String reference, TypedForm typed) {
        CaseStory story = story(reference);
        List<CaseView.Happening> news = new Happenings(story, rosters.recent())
                .newestFirst().stream()
                        .filter(happening -> happening.seq() > typed.version())
                        .toList();
        return page(409, story, typed.name(), "", typed.onto(skeletons.of(story)), page -> page.with(news));
    }

    /** What sending would say, without sending; with what is not filled in yet, 422. */
    private Response checked(String reference, TypedForm typed, List<Form.Mistake> missing) {
        CaseStory story = story(reference);
        PageState.Checked dryRun = UnfinishedLetter.kind(typed.name())
                .map(kind -> composer.check(kind, typed, story, current.requireStaff()))
                .orElseThrow();
        List<Form.Mistake> wrong =
                Stream.concat(missing.stream(), dryRun.mistakes()).toList();
        Form form = marked(typed.onto(skeletons.of(story)), wrong);
        return page(missing.isEmpty() ? 200 : 422, story, typed.name(), "", form, page -> page.with(dryRun));
    }

    private static Form marked(Form form, List<Form.Mistake> wrong) {
        Form marked = form;
        for (Form.Mistake mistake : wrong.stream().sorted(new PageOrder()).toList()) {
            marked = marked.wrong(mistake.field(), mistake.text());
        }
        return marked;
    }

    private Response page(
            int status, CaseStory story, String open, String done, Form form, UnaryOperator<PageState> change) {
        Roster roster = rosters.recent();
        StaffMember member = current.requireStaff();
        Reader reader = readers.of(member);
        CaseView view =
                new CaseViews(story, deadlines.tell(story), roster, member, deciding.facts(story.file())).view();
        Commands can = reader.acts() ? commands(story, view, CaseRequests.actor(member)) : Commands.none();
        PageState page = change.apply(PageState.quiet(can.first(), open, done)
                .with(kept(story, member), drafts.others(story.file().id(), member.id())));
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(Templates.file(
                        reader,
                        view,
                        earlier.before(story.file().id()),
                        mails.of(story.file().id()),
                        can,
                        form,
                        page,
                        Colleague.of(roster),
                        Colleague.everybody(roster),
                        causes.all()))
                .build();
    }

    private List<PageState.Kept> kept(CaseStory story, StaffMember member) {
        return drafts.of(story.file().id(), member.id()).stream()
                .map(draft -> new PageState.Kept(draft.form(), draft.savedAt()))
                .toList();
    }

    private Commands commands(CaseStory story, CaseView view, Actor actor) {
        return Commands.of(view, story.state(), deciding.lifecycle(story.file().machine()), actor, refusals);
    }

    CaseStory story(String reference) {
        return stories.tell(reference(reference)).orElseThrow(() -> Problem.notFound("case"));
    }

    private static CaseReference reference(String text) {
        return CaseRequests.reference(text);
    }

    private CaseCommands.Demand demand(String reference, TypedForm typed) {
        StaffMember member = current.requireStaff();
        return new CaseCommands.Demand(
                reference(reference),
                Optional.empty(),
                Optional.of(typed.version()),
                CaseRequests.actor(member),
                typed.key().map(key -> new IdempotencyKey("staff " + member.id(), key, fingerprint(reference, typed))));
    }

    private byte[] fingerprint(String reference, TypedForm typed) {
        try {
            return Fingerprint.of(
                    "POST", "/desk/case/" + reference + "/" + typed.name(), json.writeValueAsBytes(typed.fields()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
