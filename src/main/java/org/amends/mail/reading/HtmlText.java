package org.amends.mail.reading;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * HTML as the plain text that a mail program would have written: blocks are lines, a quotation has {@code >} before its
 * lines, a rule is a line, and an address behind a name is shown.
 */
final class HtmlText implements NodeFilter {

    private static final Set<String> UNREAD = Set.of(
            "script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg", "math", "select");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "pre", "blockquote");
    private static final String RULE = "________________________________";

    /** Deeper quotations look no different, and the marks alone would be quadratic. */
    private static final int MOST_MARKS = 10;

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private int verbatim;
    private boolean space;

    private HtmlText() {}

    static String of(Element body) {
        HtmlText reader = new HtmlText();
        body.filter(reader);
        return reader.text.toString().strip();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            addWords(words.getWholeText());
        } else if (node instanceof Element element) {
            if (UNREAD.contains(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        switch (element.normalName()) {
            case "br" -> breakLine();
            case "hr" -> {
                startLine();
                text.append(RULE);
                startLine();
            }
            case "blockquote" -> {
                startLine();
                quotes++;
            }
            case "pre" -> {
                startLine();
                verbatim++;
            }
            case "li" -> {
                startLine();
                addWords("- ");
            }
            case "td", "th" -> space = !atLineStart();
            default -> {
                if (element.isBlock()) {
                    startLine();
                }
            }
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void close(Element element) {
        switch (element.normalName()) {
            case "blockquote" -> {
                startLine();
                quotes--;
            }
            case "pre" -> verbatim--;
            case "a" -> addAddress(element);
            case "td", "th" -> {
                return;
            }
            default -> {
                // Only what changes the text has something to close.
            }
        }
        if (PARAGRAPHS.contains(element.normalName())) {
            startLine();
            breakLine();
        } else if (element.isBlock()) {
            startLine();
        }
    }

    private void addAddress(Element link) {
        String href = link.attr("href").strip();
        if (href.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
            String address = href.substring("mailto:".length()).split("\\?", 2)[0];
            if (!link.text().contains("@") && Addresses.legal(address)) {
                addWords(" <" + address + ">");
            }
        }
    }

    private void addWords(String words) {
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (verbatim > 0 && c == '\n') {
                breakLine();
            } else if (verbatim == 0 && (c == ' ' || c >= '\t' && c <= '\r')) {
                space = true;
            } else {
                addVisible(c);
            }
        }
    }

    private void addVisible(char c) {
        if (atLineStart()) {
            text.append(marks());
        } else if (space) {
            text.append(' ');
        }
        space = false;
        text.append(c);
    }

    private String marks() {
        return quotes == 0 ? "" : ">".repeat(Math.min(quotes, MOST_MARKS)) + " ";
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void startLine() {
        if (!atLineStart()) {
            breakLine();
        }
        space = false;
    }

    /** An empty line within a quotation keeps its mark; three empty lines in a row say no more than two. */
    private void breakLine() {
        if (atLineStart() && quotes > 0) {
            text.append(marks().strip());
        }
        if (!text.isEmpty() && !endsWithThreeBreaks()) {
            text.append('\n');
        }
        space = false;
    }

    private boolean endsWithThreeBreaks() {
        int end = text.length();
        return end >= 3 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\n' && text.charAt(end - 3) == '\n';
    }
}
