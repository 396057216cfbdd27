package org.amends.mail.reading;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities.EscapeMode;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** The HTML of a mail: as text, and as HTML that may be shown. */
final class HtmlBody {

    private static final int DEPTH = 200;

    /**
     * Structure and emphasis. No style, class or id, so that it can't look like our page; no picture, form, frame or media, so
     * that nothing is fetched and nobody learns that it was opened.
     */
    private static final Safelist SAFE = new Safelist()
            .addTags(
                    "a", "b", "blockquote", "br", "cite", "code", "dd", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4")
            .addTags("h5", "h6", "hr", "i", "li", "ol", "p", "pre", "q", "s", "small", "span", "strong", "sub", "sup")
            .addTags("table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul")
            .addAttributes("a", "href")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan")
            .addProtocols("a", "href", "http", "https", "mailto", "tel")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow");

    private final Document document;

    private HtmlBody(Document document) {
        this.document = document;
    }

    static HtmlBody parse(String html) {
        Parser parser = Parser.htmlParser().setMaxDepth(DEPTH);
        Document document = Jsoup.parse(html, parser);
        document.select("img[alt]").forEach(HtmlBody::replaceByItsWords);
        return new HtmlBody(document);
    }

    String text() {
        return HtmlText.of(document.body());
    }

    /** Its own text is legible too: changes of direction come as entities as well. */
    String safe() {
        Document clean = new Cleaner(SAFE).clean(document);
        clean.outputSettings(new OutputSettings()
                .prettyPrint(false)
                .escapeMode(EscapeMode.xhtml)
                .charset("UTF-8"));
        return Legible.text(clean.body().html(), Integer.MAX_VALUE).strip();
    }

    private static void replaceByItsWords(Element image) {
        image.replaceWith(new TextNode(image.attr("alt")));
    }
}
