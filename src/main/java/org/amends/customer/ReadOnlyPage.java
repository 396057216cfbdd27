package org.amends.customer;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A customer's page that a colleague looks at: the same page, in which nothing can be pressed, sent or followed in the customer's name. It is
 * made of the finished page, so that what is added to a page tomorrow can't be forgotten here.
 */
final class ReadOnlyPage {

    /** Stands for the secret of the customer's link, which nobody of the house knows. */
    static final String NO_TOKEN = "as-customer";

    private static final String OWN = "/c/" + NO_TOKEN;

    private final Document page;

    private ReadOnlyPage(Document page) {
        this.page = page;
    }

    static ReadOnlyPage of(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        page.select("script, form input[type=hidden], header.top details").remove();
        page.select("form").removeAttr("action").removeAttr("method").removeAttr("data-kept");
        page.select("button, input, select, textarea").attr("disabled", "");
        page.select("[autofocus]").removeAttr("autofocus");
        return new ReadOnlyPage(page);
    }

    /** Photographs are shown from where staff may see them. */
    ReadOnlyPage photographsFrom(String base) {
        for (Element image : page.select("img[src^=" + OWN + "/photographs/]")) {
            image.attr("src", image.attr("src").replace(OWN + "/photographs", base));
        }
        return this;
    }

    /** @param notice that it is such a view, in plain text */
    String under(Notice notice) {
        for (Element link : page.select("main a, a.brand, footer a")) {
            link.removeAttr("href").attr("role", "link").attr("aria-disabled", "true");
        }
        Element box = new Element("div").addClass("warm").attr("role", "status").attr("lang", notice.language());
        Element words = box.appendElement("div");
        words.appendElement("strong").text(notice.title());
        notice.sentences().forEach(sentence -> words.appendElement("p").text(sentence));
        Element ways = words.appendElement("p").addClass("facts");
        notice.links()
                .forEach(link ->
                        ways.appendElement("a").attr("href", link.href()).text(link.text()));
        page.select("main").prepend(box.outerHtml());
        return page.outerHtml();
    }

    /** @param language of two letters */
    record Notice(String language, String title, List<String> sentences, List<Link> links) {}

    record Link(String href, String text) {}
}
