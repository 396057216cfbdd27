package org.amends.crash;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what the clients were told with what the database holds. */
final class LedgerCheck {

    private LedgerCheck() {}

    /** A marked text as it stands in the database. */
    record Written(String mark, String reference, int seq) {}

    /** Every confirmed write once, no refused one at all, and nothing that nobody is told about. */
    static List<String> lostOrDouble(List<Ledger.Line> ledger, List<Written> database) {
        Map<String, List<Written>> byMark = database.stream().collect(groupingBy(Written::mark));
        List<String> findings = new ArrayList<>();
        for (Ledger.Line line : ledger) {
            int times = byMark.getOrDefault(line.mark(), List.of()).size();
            int wanted = line.answer() == Ledger.Answer.CONFIRMED ? 1 : 0;
            if (times != wanted) {
                findings.add("%s was %s and is there %d times".formatted(line.mark(), line.answer(), times));
            }
        }
        Set<String> unknown = new TreeSet<>(byMark.keySet());
        unknown.removeAll(ledger.stream().map(Ledger.Line::mark).collect(Collectors.toSet()));
        unknown.forEach(mark -> findings.add(mark + " is there and nobody was told"));
        return findings;
    }

    /** Every confirmed write stands directly on the version that its writer had seen. */
    static List<String> overwritten(List<Ledger.Line> ledger, List<Written> database) {
        Map<String, Written> byMark = new HashMap<>();
        database.forEach(written -> byMark.put(written.mark(), written));
        Set<String> taken = new TreeSet<>();
        List<String> findings = new ArrayList<>();
        for (Ledger.Line line : ledger) {
            Written written = byMark.get(line.mark());
            if (line.answer() == Ledger.Answer.CONFIRMED && written != null) {
                if (written.seq() != line.version() + 1 || !written.reference().equals(line.reference())) {
                    findings.add("%s does not stand on version %d: %s".formatted(line.mark(), line.version(), written));
                }
                if (!taken.add(written.reference() + " " + written.seq())) {
                    findings.add("two writers were both confirmed version " + written);
                }
            }
        }
        return findings;
    }
}
