package org.amends.audit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Machine;
import org.amends.lifecycle.Move;
import org.jdbi.v3.core.Handle;

/** The moves of all machines, as the code knows them and as the database holds them. */
final class Transitions {

    private static final String STORED = """
            SELECT machine, from_status, verb, to_status FROM transition
            """;

    private static final Set<Row> KNOWN =
            Machine.all().stream().flatMap(Transitions::rows).collect(Collectors.toUnmodifiableSet());

    private record Row(String machine, Optional<String> from, String verb, String to) {}

    private Transitions() {}

    static boolean allow(String machine, Event event) {
        return KNOWN.contains(new Row(
                machine,
                event.from().map(CaseStatus::name),
                event.verb().name(),
                event.to().name()));
    }

    static void check(Handle handle, Findings findings) {
        Set<Row> stored = handle.createQuery(STORED)
                .map((row, context) -> new Row(
                        row.getString("machine"),
                        Optional.ofNullable(row.getString("from_status")),
                        row.getString("verb"),
                        row.getString("to_status")))
                .set();
        difference(stored, KNOWN).forEach(row -> add(findings, row + " was added to the table of transitions"));
        difference(KNOWN, stored).forEach(row -> add(findings, row + " was removed from the table of transitions"));
    }

    private static Set<String> difference(Set<Row> these, Set<Row> those) {
        return these.stream()
                .filter(row -> !those.contains(row))
                .map(row -> row.machine() + " " + row.from().orElse("-") + " " + row.verb() + " " + row.to())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void add(Findings findings, String sentence) {
        findings.add(Finding.ofDatabase(FindingCode.TRANSITION_DIFFERS, sentence));
    }

    private static Stream<Row> rows(Machine machine) {
        return machine.moves().stream().map(move -> row(machine, move));
    }

    private static Row row(Machine machine, Move move) {
        return new Row(
                machine.id(),
                move.from().map(CaseStatus::name),
                move.verb().name(),
                move.to().name());
    }
}
