package org.amends.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Makes a window show the same on every machine and on every day. */
final class Studio {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int LOWEST = 700;
    private static final int TALLEST = 4_000;
    private static final int MOST_TRIES = 5;

    private static final String LETTERS = """

        @font-face { font-family: "Studio"; src: url("/ui/studio.ttf"); font-weight: 100 900 }
        :root { --font: "Studio" }
        """;

    /** Moments, references, figures and days are written over; what follows from them, such as an order of rows, is not. */
    private static final String STILL = """
        async () => {
            document.querySelectorAll('time').forEach(time => { time.textContent = '1 March, 12:00'; });
            const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (texts.nextNode()) {
                const text = texts.currentNode;
                const still = text.data
                    .replace(/C-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/g, 'C-0000-0000-0')
                    .replace(/\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(today|tomorrow|yesterday)\\b/gi, 'Monday')
                    .replace(/\\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b/g, 'Mon')
                    .replace(/\\b(January|February|March|April|June|July|August|September|October|November|December)\\b/g,
                        'March')
                    .replace(/\\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b/g, 'Mar')
                    .replace(/\\d+/g, '00');
                if (still !== text.data) { text.data = still; }
            }
            await document.fonts.ready;
        }
        """;

    /** A window that has just grown shows nothing yet in what is new. */
    private static final String PAINTED =
            "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))";

    private final Page window;

    Studio(Page window) {
        this.window = window;
        window.route("**/ui/app.css*", Studio::withLetters);
        window.route("**/ui/studio.ttf", route -> route.fulfill(new Route.FulfillOptions().setBodyBytes(font())));
    }

    Page window() {
        return window;
    }

    /** The whole page as it is now, at that width. */
    Thumbnail picture(int width, ColorScheme scheme) {
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        window.setViewportSize(width, LOWEST);
        window.evaluate(STILL);
        int tall = ((Number) window.evaluate("document.documentElement.scrollHeight")).intValue();
        // What sticks to the foot of a window belongs at the foot of its picture.
        window.setViewportSize(width, Math.max(LOWEST, Math.min(tall, TALLEST)));
        window.evaluate(PAINTED);
        return settled();
    }

    /** On a busy machine a picture may be half painted; one that is whole looks the same twice. */
    private Thumbnail settled() {
        Thumbnail picture = Thumbnail.of(window.screenshot());
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Thumbnail again = Thumbnail.of(window.screenshot());
            if (again.distance(picture) == 0) {
                return again;
            }
            picture = again;
        }
        return picture;
    }

    private static void withLetters(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/css")
                .setBody(route.fetch().text() + LETTERS));
    }

    private static byte[] font() {
        try (InputStream font = Objects.requireNonNull(Studio.class.getResourceAsStream(FONT))) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
