package org.amends.guard.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads a list line by line and collects those that break a rule; any of them makes it no list. */
final class PhraseListReader {

    private static final int MOST_LINES = 2000;
    private static final String VERSION = "version = ";

    private final Set<String> kinds;
    private final PlaceReader places;
    private final Map<String, Integer> vetoed = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<BadLine> faults = new ArrayList<>();
    private Optional<String> version = Optional.empty();

    PhraseListReader(Set<String> kinds, Function<String, List<String>> words) {
        this.kinds = kinds;
        this.places = new PlaceReader(words);
    }

    PhraseList read(List<String> lines) {
        faults(lines).stream().findFirst().ifPresent(first -> {
            throw first;
        });
        return new PhraseList(version.orElseThrow(), phrases);
    }

    List<BadLine> faults(List<String> lines) {
        for (int number = 1; number <= Math.min(lines.size(), MOST_LINES) && hasHead(); number++) {
            String line = lines.get(number - 1);
            if (!line.isBlank() && !line.startsWith("//")) {
                tryToRead(line, number);
            }
        }
        if (lines.size() > MOST_LINES) {
            faults.add(new BadLine(MOST_LINES + 1, BadLine.Rule.SIZE, lines.get(MOST_LINES)));
        }
        if (version.isEmpty() && faults.isEmpty()) {
            faults.add(new BadLine(Math.max(1, lines.size()), BadLine.Rule.VERSION, "the list ends"));
        }
        addUnknownFlags();
        faults.sort(Comparator.comparingInt(BadLine::line));
        return List.copyOf(faults);
    }

    /** What does not begin like a list is none: each of its lines would break the same rule. */
    private boolean hasHead() {
        return version.isPresent() || faults.isEmpty();
    }

    private void tryToRead(String line, int number) {
        try {
            read(line, number);
        } catch (BadLine fault) {
            faults.add(fault);
        }
    }

    private void read(String line, int number) {
        if (line.startsWith(VERSION) != version.isEmpty()) {
            throw new BadLine(number, BadLine.Rule.VERSION, line);
        }
        if (version.isEmpty()) {
            version = Optional.of(line.substring(VERSION.length()).strip());
        } else if (line.startsWith("@")) {
            places.define(line, number);
        } else {
            phrases.add(phrase(line, number));
        }
    }

    private Phrase phrase(String line, int number) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 3) {
            throw new BadLine(number, BadLine.Rule.COLUMNS, line);
        }
        String kind = kind(columns[0], number);
        Effect effect = Effect.written(columns[1])
                .filter(written -> !kind.startsWith("?") || written == Effect.NONE)
                .orElseThrow(() -> new BadLine(number, BadLine.Rule.EFFECT, columns[1]));
        List<String> parts = List.of(columns[2].split(" ", -1));
        int end = firstVeto(parts);
        return new Phrase(
                kind,
                effect,
                places.shape(parts.subList(0, end), number),
                vetoes(parts.subList(end, parts.size()), kind, number));
    }

    private String kind(String kind, int number) {
        if (kind.startsWith("?")) {
            flag(kind, number);
        } else if (!kinds.contains(kind)) {
            throw new BadLine(number, BadLine.Rule.KIND, kind);
        }
        return kind;
    }

    private static int firstVeto(List<String> parts) {
        int end = parts.size();
        while (end > 0 && parts.get(end - 1).startsWith("!")) {
            end--;
        }
        return end;
    }

    private Set<String> vetoes(List<String> parts, String kind, int number) {
        Set<String> vetoes = new TreeSet<>();
        for (String part : parts) {
            if (kind.startsWith("?")) {
                throw new BadLine(number, BadLine.Rule.FLAGGED_FLAG, part);
            }
            String flag = flag(part, number);
            vetoes.add(flag);
            vetoed.putIfAbsent(flag, number);
        }
        return vetoes;
    }

    /** The name of a flag, as the class of the lines that raise it. */
    private static String flag(String written, int number) {
        String name = written.substring(1);
        if (!PlaceReader.name(name)) {
            throw new BadLine(number, BadLine.Rule.FLAG, written);
        }
        return "?" + name;
    }

    private void addUnknownFlags() {
        Set<String> raised = new TreeSet<>(phrases.stream().map(Phrase::kind).toList());
        vetoed.forEach((flag, number) -> {
            if (!raised.contains(flag)) {
                faults.add(new BadLine(number, BadLine.Rule.UNKNOWN_FLAG, flag));
            }
        });
    }
}
