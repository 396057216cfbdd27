package org.amends.lifecycle;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes docs/lifecycle.md from a machine. */
record LifecycleDoc(Machine machine, Sentences sentences) {

    String page() {
        return """
                # The lifecycle of a %s

                Generated from `org.amends.lifecycle.Machine` (`%s`):
                `./mvnw test -Dtest=LifecycleDocTest -Damends.docs.write=true`. The database holds the same moves in its table
                `transition` and refuses every other one.

                ## Where a case can be

                | status | in words | open |
                |---|---|---|
                %s
                An open case has, at every moment, one owner who works here and at least one running deadline. Escalation is a
                level of a deadline, never a status. Ways to end, of which only the first counts as resolved:

                %s

                ```mermaid
                stateDiagram-v2
                %s```

                Moves that stay where they are (letters, promises, handovers, escalations, notes) are in the table below.

                ## Every move

                Of the moves that share *from* and *verb*, the first whose condition (*given*) holds is the one that happens.
                All its guards have to hold; a refusal lists every one that does not. What a command dates itself (promise,
                remedy, plan, handover) is under *starts* too: one for each thing. A deadline that ends after its time is missed,
                whatever ended it. ⇡ means: its ladder begins one rung up. What starts is started
                only where a policy pack of the case limits it from there; the packs say how long.

                | from | verb | to | who | given | guards | starts | fulfils | no longer owed |
                |---|---|---|---|---|---|---|---|---|
                %s
                Whoever becomes the owner owes what the owner before owed. The last remedy's proof settles the case in the same
                transaction. The next step that a letter names is due as the next word to the customer, if it comes sooner than
                that would. A promise ends when it is kept or renewed, a remedy when it is carried out, each by its number; a plan
                ends with the duty that it was made for. When a message of the customer needs no answer, its clock alone ends, as
                superseded; when it needs one after all, a new one counts from the moment when the message came.

                ## Guards

                What the honesty checks find in an acknowledgement has codes of its own (`ack-…`), each with its sentence. Before
                there is a case, `FILE` is refused with the codes that begin with `file.`. Every sentence can be acted on.

                | guard | refuses with | which says |
                |---|---|---|
                %s
                ## Deadlines

                | kind | in words | whose turn | begins and ends |
                |---|---|---|---|
                %s
                ## Who may do what

                | verb | in words | %s |
                |---|---|%s
                %s
                One person can be several: a lead who owns the case is owner, lead and staff. A manager may do what a lead may.
                """.formatted(
                        machine.id().replaceFirst("-\\d+$", ""),
                        machine.id(),
                        rows(Stream.of(CaseStatus.values()).map(this::status)),
                        rows(Stream.of(Ending.values())
                                .map(ending -> "- `%s`: %s".formatted(ending, sentences.of("ending." + ending)))),
                        diagram(),
                        rows(machine.moves().stream().map(this::move)),
                        guards(),
                        rows(Stream.of(DeadlineKind.values()).map(this::deadline)),
                        Stream.of(Party.values()).map(this::word).collect(joining(" | ")),
                        "---|".repeat(Party.values().length),
                        rows(Stream.of(Verb.values()).map(this::rights)));
    }

    private static String rows(Stream<String> rows) {
        return rows.map(row -> row + "\n").collect(joining());
    }

    private String word(Party party) {
        return sentences.of("party." + party);
    }

    private String status(CaseStatus status) {
        return "| `%s` | %s | %s |".formatted(status, sentences.of("status." + status), status.isOpen() ? "yes" : "no");
    }

    private String diagram() {
        return machine.moves().stream()
                .filter(move -> !move.from().equals(Optional.of(move.to())))
                .map(move -> "    %s --> %s: %s"
                        .formatted(
                                move.from().map(CaseStatus::name).orElse("[*]"),
                                move.to(),
                                sentences.of("verb." + move.verb())))
                .distinct()
                .map(line -> line + "\n")
                .collect(joining());
    }

    private String move(Move move) {
        return "| %s | `%s` | `%s` | %s | %s | %s | %s%s | %s | %s |"
                .formatted(
                        move.from().map(LifecycleDoc::code).orElse("–"),
                        move.verb(),
                        move.to(),
                        codes(move.by()),
                        move.given().map(LifecycleDoc::code).orElse("–"),
                        move.guards().isEmpty()
                                ? "–"
                                : move.guards().stream()
                                        .map(guard -> "`" + guard.name() + "`")
                                        .collect(joining(", ")),
                        codes(move.starts()),
                        move.raised() ? " ⇡" : "",
                        codes(move.fulfils()),
                        move.endsEverything() ? "everything" : codes(move.supersedes()));
    }

    private static String code(Enum<?> value) {
        return "`" + value.name() + "`";
    }

    private static <E extends Enum<E>> String codes(Collection<E> values) {
        return values.isEmpty()
                ? "–"
                : values.stream().sorted().map(LifecycleDoc::code).collect(joining(", "));
    }

    private String guards() {
        String filing = rows(Filing.CODES.stream().sorted().map(code -> guard("file", code)));
        return filing
                + machine.moves().stream()
                        .flatMap(move -> move.guards().stream())
                        .sorted(Comparator.comparing(Guard::name))
                        .flatMap(guard -> guard.codes().stream().sorted().map(code -> guard(guard.name(), code)))
                        .distinct()
                        .map(row -> row + "\n")
                        .collect(joining());
    }

    private String guard(String guard, String code) {
        return "| `%s` | `%s` | %s |".formatted(guard, code, sentences.of(code));
    }

    private String deadline(DeadlineKind kind) {
        return "| `%s` | %s | %s | %s |"
                .formatted(
                        kind,
                        sentences.of("deadline." + kind),
                        kind.isOwedByUs() ? "ours" : "the customer’s",
                        kind.belongsToOneThing() ? "one for each thing" : "by kind");
    }

    private String rights(Verb verb) {
        return "| `%s` | %s | %s |"
                .formatted(
                        verb,
                        sentences.of("verb." + verb),
                        Arrays.stream(Party.values())
                                .map(party -> may(verb, party) ? "✓" : "")
                                .collect(joining(" | ")));
    }

    private boolean may(Verb verb, Party party) {
        List<Move> moves =
                machine.moves().stream().filter(move -> move.verb() == verb).toList();
        return moves.stream().anyMatch(move -> move.by().contains(party));
    }
}
