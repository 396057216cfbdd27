package org.amends.tour;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Base64;

/** Takes what a window shows as a WebP picture, which the browser itself makes: a fifth of the PNG, and no library. */
final class Darkroom {

    /** What is further down adds weight and no news. */
    private static final int TALLEST = 1_200;

    private static final String DEVELOP = """
            async png => {
              const image = new Image();
              image.src = 'data:image/png;base64,' + png;
              await image.decode();
              const canvas = document.createElement('canvas');
              canvas.width = image.width;
              canvas.height = image.height;
              canvas.getContext('2d').drawImage(image, 0, 0);
              return canvas.toDataURL('image/webp', 0.6).split(',')[1];
            }
            """;

    /** An empty page of its own: those of Amends load no picture but theirs. */
    private final Page table;

    Darkroom(Page table) {
        this.table = table;
    }

    byte[] picture(Page page, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 700);
        int tall = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        // What sticks to the foot of a window belongs at the foot of its picture.
        page.setViewportSize(width, Math.max(700, Math.min(tall, TALLEST)));
        byte[] png = page.screenshot();
        String webp = (String) table.evaluate(DEVELOP, Base64.getEncoder().encodeToString(png));
        return Base64.getDecoder().decode(webp);
    }
}
