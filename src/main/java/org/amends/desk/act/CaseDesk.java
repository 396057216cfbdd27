package org.amends.desk.act;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amends.casefile.CaseCommands;
import org.amends.casefile.CaseReference;
import org.amends.casefile.CaseRequests;
import org.amends.casefile.LoggedCase;
import org.amends.casefile.Result;
import org.amends.desk.casepage.CasePages;
import org.amends.desk.form.Inputs;
import org.amends.desk.form.Mistakes;
import org.amends.desk.form.Tree;
import org.amends.desk.form.TypedForm;
import org.amends.desk.form.TypedKeys;
import org.amends.desk.letter.Drafts;
import org.amends.desk.letter.HeldLetter;
import org.amends.desk.letter.HeldLetters;
import org.amends.desk.letter.HoldConfig;
import org.amends.desk.letter.LetterDeed;
import org.amends.desk.letter.LetterDeeds;
import org.amends.desk.worklist.Queue;
import org.amends.identity.CurrentActor;
import org.amends.lifecycle.Actor;
import org.amends.lifecycle.Command;
import org.amends.lifecycle.Decision;
import org.amends.lifecycle.Unmet;
import org.amends.lifecycle.Verb;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.amends.web.Form;

/** Does to a case what a form asks for; when that is refused, the page is shown again with everything that was typed. */
@ApplicationScoped
class CaseDesk {

    private final CasePages pages;
    private final CaseCommands commands;
    private final Inputs inputs;
    private final Mistakes mistakes;
    private final Drafts drafts;
    private final LetterDeeds deeds;
    private final HeldLetters held;
    private final HoldConfig config;
    private final Queue queue;
    private final CurrentActor current;
    private final TypedKeys keys;

    CaseDesk(
            CasePages pages,
            CaseCommands commands,
            Inputs inputs,
            Mistakes mistakes,
            Drafts drafts,
            LetterDeeds deeds,
            HeldLetters held,
            HoldConfig config,
            Queue queue,
            CurrentActor current,
            TypedKeys keys) {
        this.pages = pages;
        this.commands = commands;
        this.inputs = inputs;
        this.mistakes = mistakes;
        this.drafts = drafts;
        this.deeds = deeds;
        this.held = held;
        this.config = config;
        this.queue = queue;
        this.current = current;
        this.keys = keys;
    }

    /** @param type what the API takes for the same command */
    <T> Response act(
            String reference, Verb verb, TypedForm typed, Class<T> type, BiFunction<T, LoggedCase, Command> command) {
        return act(reference, verb, CaseRequests.actor(current.requireStaff()), typed, type, command);
    }

    /** The same with what a feature writes beside it. */
    <T> Response act(
            String reference,
            Verb verb,
            TypedForm typed,
            Class<T> type,
            BiFunction<T, LoggedCase, Command> command,
            Function<T, CaseCommands.Beside> beside) {
        return act(reference, verb, CaseRequests.actor(current.requireStaff()), typed, type, command, beside);
    }

    /** The same by somebody who acts as another than themselves. */
    <T> Response act(
            String reference,
            Verb verb,
            Actor actor,
            TypedForm typed,
            Class<T> type,
            BiFunction<T, LoggedCase, Command> command) {
        return act(reference, verb, actor, typed, type, command, input -> (handle, file, event) -> {});
    }

    private <T> Response act(
            String reference,
            Verb verb,
            Actor actor,
            TypedForm typed,
            Class<T> type,
            BiFunction<T, LoggedCase, Command> command,
            Function<T, CaseCommands.Beside> beside) {
        Inputs.Read<T> read = inputs.read(typed, type);
        if (read.input().isEmpty()) {
            return pages.again(reference, typed, read.mistakes());
        }
        T input = read.input().get();
        String onward = onward(reference, verb, typed);
        try {
            Result result = commands.execute(
                    demand(reference, actor, typed), file -> command.apply(input, file), beside.apply(input));
            return answer(result, reference, onward, typed, read.tree());
        } catch (Problem problem) {
            return afterProblem(problem, reference, typed, read.tree());
        }
    }

    /**
     * Does nothing: the page is shown again with what is known of what the form names.
     *
     * @param look throws a problem with the status 400 where there is nothing to show
     */
    <T> Response look(String reference, TypedForm typed, Class<T> type, Consumer<T> look) {
        Inputs.Read<T> read = inputs.read(typed, type);
        if (read.input().isEmpty()) {
            return pages.again(reference, typed, read.mistakes());
        }
        try {
            look.accept(read.input().get());
            return pages.again(reference, typed, List.of());
        } catch (Problem problem) {
            return afterProblem(problem, reference, typed, read.tree());
        }
    }

    /**
     * The same for a form with a letter. Its buttons send it, send it and go on to the next case, read it without sending, or
     * throw the draft away. What is sent waits for as long as it can be taken back.
     */
    Response write(String reference, TypedForm typed) {
        return write(reference, typed, deeds.of(typed.name()).orElseThrow());
    }

    private <T> Response write(String reference, TypedForm typed, LetterDeed<T> deed) {
        StaffMember writer = current.requireStaff();
        BiFunction<T, LoggedCase, Command> command =
                (input, file) -> deed.maker().make(input, file, writer);
        if (typed.asksTo("check")) {
            return pages.checked(reference, typed, foreseen(reference, typed, deed.type(), command));
        }
        if (typed.asksTo("discard")) {
            discard(reference, typed);
            return to("/desk/case/" + reference(reference));
        }
        return config.letterHold().isZero()
                ? act(reference, deed.verb(), typed, deed.type(), command, deed.beside())
                : hold(reference, typed, deed, command);
    }

    /** Nothing is held that would be refused now. */
    private <T> Response hold(
            String reference, TypedForm typed, LetterDeed<T> deed, BiFunction<T, LoggedCase, Command> command) {
        Inputs.Read<T> read = inputs.read(typed, deed.type());
        if (read.input().isEmpty()) {
            return pages.again(reference, typed, read.mistakes());
        }
        T input = read.input().get();
        StaffMember writer = current.requireStaff();
        String onward = onward(reference, deed.verb(), typed);
        try {
            Optional<Result> hindrance = commands.hindrance(
                    demand(reference, CaseRequests.actor(writer), typed), file -> command.apply(input, file));
            if (hindrance.isPresent()) {
                return answer(hindrance.get(), reference, onward, typed, read.tree());
            }
        } catch (Problem problem) {
            return afterProblem(problem, reference, typed, read.tree());
        }
        Optional<UUID> caseId = held.hold(reference(reference), writer.id(), typed, config.letterHold());
        if (caseId.isEmpty()) {
            return act(reference, deed.verb(), typed, deed.type(), command, deed.beside());
        }
        drafts.save(caseId.get(), writer.id(), typed);
        return to(
                typed.asksTo("next")
                        ? onward
                        : "/desk/case/" + reference(reference) + typed.list().replaceFirst("^&", "?"));
    }

    private static Response to(String page) {
        return Response.seeOther(URI.create(page)).build();
    }

    /** What would be said of all but the letter itself, of which the checks speak beside it. */
    private <T> List<Form.Mistake> foreseen(
            String reference, TypedForm typed, Class<T> type, BiFunction<T, LoggedCase, Command> command) {
        Inputs.Read<T> read = inputs.read(typed, type);
        if (read.input().isEmpty()) {
            return read.mistakes();
        }
        T input = read.input().get();
        CaseCommands.Demand demand = demand(reference, CaseRequests.actor(current.requireStaff()), typed);
        try {
            return commands.foresee(demand, file -> command.apply(input, file)).stream()
                    .filter(Decision.Refused.class::isInstance)
                    .flatMap(refused -> ((Decision.Refused) refused).unmet().stream())
                    .filter(unmet -> !isOfTheLetter(unmet))
                    .map(unmet -> mistakes.of(unmet, typed, read.tree()))
                    .toList();
        } catch (Problem problem) {
            if (problem.status() != 400) {
                throw problem;
            }
            return mistakes.of(problem, typed, read.tree());
        }
    }

    private static boolean isOfTheLetter(Unmet unmet) {
        return unmet.code().startsWith("ack-") || unmet.code().startsWith("letter.");
    }

    private Response answer(Result result, String reference, String onward, TypedForm typed, Tree tree) {
        if (result instanceof Result.Done) {
            discard(reference, typed);
            return to(onward);
        }
        if (result instanceof Result.Refused refused) {
            return pages.again(reference, typed, mistakes.of(refused.decision(), typed, tree));
        }
        return result instanceof Result.Stale ? pages.stale(reference, typed) : unknown();
    }

    /** A key that came before with something else is an old page sent again. */
    private Response afterProblem(Problem problem, String reference, TypedForm typed, Tree tree) {
        return switch (problem.status()) {
            case 400 -> pages.again(reference, typed, mistakes.of(problem, typed, tree));
            case 422 -> pages.stale(reference, typed);
            default -> throw problem;
        };
    }

    private static Response unknown() {
        throw Problem.notFound("case");
    }

    /** Where a command leads, asked before it is done: then this case stands elsewhere in its list, or nowhere. */
    private String onward(String reference, Verb verb, TypedForm typed) {
        return typed.asksTo("next")
                ? after(reference, typed)
                : "/desk/case/" + reference(reference) + "?done=" + verb + typed.list();
    }

    /**
     * The case after this one in the list from which it was opened; the queue when there is none. A case whose letter still waits to
     * go out has been answered.
     */
    private String after(String reference, TypedForm typed) {
        StaffMember writer = current.requireStaff();
        Set<String> answered = held.of(writer.id()).stream()
                .filter(HeldLetter::isWaiting)
                .map(HeldLetter::reference)
                .collect(Collectors.toSet());
        return queue.after(
                        writer,
                        typed.field("view").orElse(""),
                        reference(reference).text(),
                        answered)
                .orElse("/desk");
    }

    private void discard(String reference, TypedForm typed) {
        drafts.discard(reference(reference), current.requireStaff().id(), typed.name());
    }

    private static CaseReference reference(String text) {
        return CaseRequests.reference(text);
    }

    private CaseCommands.Demand demand(String reference, Actor actor, TypedForm typed) {
        StaffMember member = current.requireStaff();
        return new CaseCommands.Demand(
                reference(reference),
                Optional.empty(),
                Optional.of(typed.version()),
                actor,
                keys.of(reference, typed, member));
    }
}
