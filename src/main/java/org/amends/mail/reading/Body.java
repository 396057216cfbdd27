package org.amends.mail.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/** The words of a mail: of alternatives the plain one as text and the HTML one as HTML, of parts beside each other all. */
final class Body {

    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private final List<Piece> pieces;

    /** A tree takes many times the memory of its text, so it is counted over all parts. */
    private int htmlLeft = Limits.HTML_CHARS;

    private Body(Part root) {
        this.pieces = pieces(root);
    }

    static Body of(Part root) {
        return new Body(root);
    }

    /** One stretch of the body, in one form or in both. */
    private record Piece(Optional<String> plain, Optional<HtmlBody> html) {

        boolean hasWords() {
            return plain.filter(words -> !words.isBlank()).isPresent();
        }

        String text() {
            return hasWords()
                    ? plain.orElseThrow()
                    : html.map(HtmlBody::text).or(() -> plain).orElse("");
        }

        String shown() {
            return html.map(HtmlBody::safe)
                    .orElseGet(() -> "<pre>" + Entities.escape(Legible.text(text(), Limits.TEXT_CHARS)) + "</pre>");
        }
    }

    String text() {
        String whole = pieces.stream().map(Piece::text).collect(Collectors.joining("\n\n"));
        note(Legible.hides(whole), Oddity.HIDDEN_CHARACTERS);
        note(whole.length() > Limits.TEXT_CHARS, Oddity.TEXT_CUT);
        return Legible.text(whole, Limits.TEXT_CHARS).strip();
    }

    Optional<String> html() {
        return pieces.stream().anyMatch(piece -> piece.html().isPresent())
                ? Optional.of(pieces.stream().map(Piece::shown).collect(Collectors.joining("<hr>")))
                : Optional.empty();
    }

    Set<Oddity> oddities() {
        return oddities;
    }

    private List<Piece> pieces(Part part) {
        if (part instanceof Part.Leaf leaf) {
            return leaf.isBody() ? List.of(piece(leaf)) : List.of();
        }
        Part.Multi multi = (Part.Multi) part;
        List<Piece> inside =
                multi.parts().stream().flatMap(child -> pieces(child).stream()).toList();
        return multi.subtype().equals("alternative") ? chosen(inside) : inside;
    }

    /** The last of each form is the richest (RFC 2046, 5.1.4). */
    private static List<Piece> chosen(List<Piece> alternatives) {
        List<String> plain = new ArrayList<>();
        List<HtmlBody> html = new ArrayList<>();
        alternatives.stream()
                .filter(Piece::hasWords)
                .flatMap(piece -> piece.plain().stream())
                .forEach(plain::add);
        alternatives.stream().flatMap(piece -> piece.html().stream()).forEach(html::add);
        return plain.isEmpty() && html.isEmpty() ? List.of() : List.of(new Piece(last(plain), last(html)));
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(list.size() - 1));
    }

    private Piece piece(Part.Leaf leaf) {
        Charsets.Decoded decoded =
                Charsets.decode(leaf.content(), leaf.parameter("charset").orElse(null));
        note(decoded.guessed(), Oddity.CHARSET_GUESSED);
        note(leaf.brokenMultipart(), Oddity.DAMAGED_STRUCTURE);
        if (leaf.is("text/html")) {
            return new Piece(Optional.empty(), Optional.of(HtmlBody.parse(withinLimit(decoded.text()))));
        }
        return new Piece(Optional.of(plain(leaf, decoded.text())), Optional.empty());
    }

    private String withinLimit(String html) {
        note(html.length() > htmlLeft, Oddity.TEXT_CUT);
        String cut = html.substring(0, Math.min(html.length(), htmlLeft));
        htmlLeft -= cut.length();
        return cut;
    }

    private static String plain(Part.Leaf leaf, String text) {
        String lines = text.replace("\r\n", "\n");
        boolean flowed =
                leaf.parameter("format").filter("flowed"::equalsIgnoreCase).isPresent();
        boolean deleteSpace =
                leaf.parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent();
        return flowed ? Flowed.unfold(lines, deleteSpace) : lines;
    }

    private void note(boolean odd, Oddity oddity) {
        if (odd) {
            oddities.add(oddity);
        }
    }
}
