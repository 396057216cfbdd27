package org.amends.guard.phrase;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
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
     * A node of the tree of letters.
     *
     * @param here places of a word that ends here
     * @param longer places of a word that goes on where no listed word does: those of the beginnings up to here
     */
    private record Node(char[] letters, Node[] children, int[] here, int[] longer) {

        @Nullable
        Node next(char letter) {
            int at = Arrays.binarySearch(letters, letter);
            return at < 0 ? null : children[at];
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

            private final TreeMap<Character, Branch> children = new TreeMap<>();
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
                char[] letters = new char[children.size()];
                Node[] nodes = new Node[children.size()];
                int at = 0;
                for (Map.Entry<Character, Branch> child : children.entrySet()) {
                    letters[at] = child.getKey();
                    nodes[at++] = child.getValue().build(longer);
                }
                return new Node(letters, nodes, union(longer, whole), longer);
            }
        }
    }
}
