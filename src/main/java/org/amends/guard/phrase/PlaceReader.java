package org.amends.guard.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the third column of a line, and the concepts that it may name. */
final class PlaceReader {

    private static final int LONGEST = 12;
    private static final int WIDEST_GAP = 9;
    private static final int WIDEST_BAG = 20;
    private static final int FULLEST_BAG = 6;
    private static final String BAG = "bag/";

    private final Function<String, List<String>> words;
    private final Map<String, Alternatives> concepts = new HashMap<>();

    PlaceReader(Function<String, List<String>> words) {
        this.words = words;
    }

    static boolean name(String text) {
        return !text.isEmpty() && text.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z');
    }

    /** Reads {@code @THIRD = courier* storm}. */
    void define(String line, int number) {
        String[] sides = line.split(" = ", 2);
        String concept = sides[0].substring(1);
        if (sides.length != 2 || !name(concept)) {
            throw new BadLine(number, BadLine.Rule.CONCEPT, line);
        }
        if (concepts.put(concept, alternatives(sides[1].split(" ", -1), number)) != null) {
            throw new BadLine(number, BadLine.Rule.SECOND_CONCEPT, line);
        }
    }

    Shape shape(List<String> parts, int number) {
        return !parts.isEmpty() && parts.get(0).startsWith(BAG) ? bag(parts, number) : run(parts, number);
    }

    private Shape bag(List<String> parts, int number) {
        int window = number(parts.get(0).substring(BAG.length()));
        List<Alternatives> places = new ArrayList<>();
        for (String part : parts.subList(1, parts.size())) {
            if (part.startsWith("~")) {
                throw new BadLine(number, BadLine.Rule.WINDOW, part);
            }
            places.add(place(part, number));
        }
        if (window < 2 || window > WIDEST_BAG || places.size() < 2 || places.size() > FULLEST_BAG) {
            throw new BadLine(number, BadLine.Rule.WINDOW, String.join(" ", parts));
        }
        return new Shape.Bag(window, places);
    }

    private Shape run(List<String> parts, int number) {
        boolean opening = !parts.isEmpty() && parts.get(0).equals("^");
        List<Alternatives> places = new ArrayList<>();
        List<Integer> gaps = new ArrayList<>();
        int gap = 0;
        for (String part : parts.subList(opening ? 1 : 0, parts.size())) {
            if (part.startsWith("~")) {
                gap = gap(part, gap > 0 || places.isEmpty(), number);
            } else {
                places.add(place(part, number));
                gaps.add(gap);
                gap = 0;
            }
        }
        if (gap > 0) {
            throw new BadLine(number, BadLine.Rule.GAP, "~" + gap);
        }
        if (places.isEmpty() || places.size() > LONGEST) {
            throw new BadLine(number, BadLine.Rule.LENGTH, String.join(" ", parts));
        }
        return new Shape.Run(opening, places, gaps);
    }

    private static int gap(String part, boolean misplaced, int number) {
        int gap = number(part.substring(1));
        if (misplaced || gap < 1 || gap > WIDEST_GAP) {
            throw new BadLine(number, BadLine.Rule.GAP, part);
        }
        return gap;
    }

    private static int number(String digits) {
        return digits.matches("[0-9]{1,2}") ? Integer.parseInt(digits) : -1;
    }

    private Alternatives place(String part, int number) {
        return alternatives(part.split("\\|", -1), number);
    }

    private Alternatives alternatives(String[] parts, int number) {
        Alternatives all = Alternatives.NONE;
        for (String part : parts) {
            all = all.or(alternative(part, number));
        }
        return all;
    }

    private Alternatives alternative(String part, int number) {
        if (part.startsWith("@")) {
            Alternatives concept = concepts.get(part.substring(1));
            if (concept == null) {
                throw new BadLine(number, BadLine.Rule.UNKNOWN_CONCEPT, part);
            }
            return concept;
        }
        return part.startsWith("#") ? form(part, number) : word(part, number);
    }

    private static Alternatives form(String part, int number) {
        Set<Token.Form> forms =
                switch (part) {
                    case "#" -> Set.of(Token.Form.NUMBER, Token.Form.TIME, Token.Form.DECIMAL);
                    case "#t" -> Set.of(Token.Form.TIME);
                    case "#d" -> Set.of(Token.Form.DECIMAL);
                    default -> throw new BadLine(number, BadLine.Rule.NUMBER, part);
                };
        return new Alternatives(Set.of(), Set.of(), forms);
    }

    private Alternatives word(String part, int number) {
        boolean prefix = part.endsWith("*");
        String written = prefix ? part.substring(0, part.length() - 1) : part;
        List<String> folded = words.apply(written);
        if (folded.size() != 1 || !written.chars().allMatch(Character::isLetter)) {
            boolean digits = written.chars().anyMatch(Character::isDigit);
            throw new BadLine(number, digits ? BadLine.Rule.NUMBER : BadLine.Rule.WORD, part);
        }
        if (prefix && written.length() < 2) {
            throw new BadLine(number, BadLine.Rule.PREFIX, part);
        }
        Set<String> word = Set.copyOf(folded);
        return prefix ? new Alternatives(Set.of(), word, Set.of()) : new Alternatives(word, Set.of(), Set.of());
    }
}
