package org.amends.guard.phrase;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * From a word to the places of phrases at which it may stand, in one walk along its letters.
 *
 * <p>Places are numbered; a word's come highest first, so that a phrase takes a word for its later place before its earlier
 * one and never twice.
 */
final class Lexicon {

    private static final int[] NONE = {};

    private final Node root;
    private final Map<Token.Form, int[]> numbers;

    private Lexicon(Node root, Map<Token.Form, int[]> numbers) {
        this.root = root;
        this.numbers = numbers;
    }

    int[] places(Token token) {
        return token.form() == Token.Form.LETTERS ? places(token.folded()) : numbers.getOrDefault(token.form(), NONE);
    }

    private int[] places(String word) {
        Node node = root;
        for (int at = 0; at < word.length(); at++) {
            Node next = node.next(word.charAt(at));
            if (next == null) {
                return node.longer;
            }
            node = next;
        }
        return node.here;
    }

    /**
     * A node of the tree of letters. What follows it is found without a search: each next letter has a place of its own among so
     * many that no two share one.
     *
     * @param letters at their places; their number is a power of two
     * @param here places of a word that ends here
     * @param longer places of a word that goes on where no listed word does: those of the beginnings up to here
     */
    private record Node(char[] letters, @Nullable Node[] children, int[] here, int[] longer) {

        static Node of(Map<Character, Node> children, int[] here, int[] longer) {
            int room = 1;
            while (children.keySet().stream().map(placeIn(room)).distinct().count() < children.size()) {
                room *= 2;
            }
            char[] letters = new char[room];
            @Nullable Node[] nodes = new Node[room];
            Function<Character, Integer> place = placeIn(room);
            children.forEach((letter, node) -> {
                letters[place.apply(letter)] = letter;
                nodes[place.apply(letter)] = node;
            });
            return new Node(letters, nodes, here, longer);
        }

        private static Function<Character, Integer> placeIn(int room) {
            return letter -> letter & (room - 1);
        }

        @Nullable
        Node next(char letter) {
            int at = letter & (letters.length - 1);
            return letters[at] == letter ? children[at] : null;
        }
    }

    static final class Builder {

        private final Branch root = new Branch();
        private final Map<Token.Form, int[]> numbers = new EnumMap<>(Token.Form.class);

        void add(Alternatives alternatives, int place) {
            alternatives.words().forEach(word -> {
                Branch branch = root.reach(word);
                branch.whole = with(branch.whole, place);
            });
            alternatives.prefixes().forEach(prefix -> {
                Branch branch = root.reach(prefix);
                branch.beginning = with(branch.beginning, place);
            });
            alternatives.forms().forEach(form -> numbers.merge(form, with(NONE, place), Builder::union));
        }

        Lexicon build() {
            return new Lexicon(root.build(NONE), new EnumMap<>(numbers));
        }

        private static int[] with(int[] places, int place) {
            return union(places, new int[] {place});
        }

        private static int[] union(int[] one, int[] other) {
            int[] rising = IntStream.concat(IntStream.of(one), IntStream.of(other))
                    .distinct()
                    .sorted()
                    .toArray();
            return IntStream.range(0, rising.length)
                    .map(at -> rising[rising.length - 1 - at])
                    .toArray();
        }

        private static final class Branch {

            private final Map<Character, Branch> children = new HashMap<>();
            private int[] whole = NONE;
            private int[] beginning = NONE;

            Branch reach(String word) {
                Branch branch = this;
                for (int at = 0; at < word.length(); at++) {
                    branch = branch.children.computeIfAbsent(word.charAt(at), letter -> new Branch());
                }
                return branch;
            }

            Node build(int[] above) {
                int[] longer = union(above, beginning);
                Map<Character, Node> nodes = new HashMap<>();
                children.forEach((letter, branch) -> nodes.put(letter, branch.build(longer)));
                return Node.of(nodes, union(longer, whole), longer);
            }
        }
    }
}
