package org.amends.tour;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Base64;
import java.util.List;

/** Takes what a window shows as a WebP picture, which the browser itself makes: a fifth of the PNG, and no library. */
final class Darkroom {

    /** What is further down adds weight and no news. */
    private static final int TALLEST = 1_200;

    /** Side by side on one sheet, made smaller. */
    private static final String DEVELOP = """
            async ([pngs, scale, gap, quality]) => {
              const images = await Promise.all(pngs.map(async png => {
                const image = new Image();
                image.src = 'data:image/png;base64,' + png;
                await image.decode();
                return image;
              }));
              const canvas = document.createElement('canvas');
              canvas.width = images.reduce((sum, image) => sum + image.width * scale + gap, -gap);
              canvas.height = Math.max(...images.map(image => image.height)) * scale;
              const context = canvas.getContext('2d');
              let x = 0;
              for (const image of images) {
                context.drawImage(image, x, 0, image.width * scale, image.height * scale);
                x += image.width * scale + gap;
              }
              return canvas.toDataURL('image/webp', quality).split(',')[1];
            }
            """;

    private static final double SHEETS_SCALE = 0.4;
    private static final int SHEETS_GAP = 12;

    /** An empty page of its own: those of Amends load no picture but theirs. */
    private final Page table;

    Darkroom(Page table) {
        this.table = table;
    }

    byte[] picture(byte[] png) {
        return developed(List.of(png), 1, 0, 0.6);
    }

    /** All of them in one picture, in which one sees how a page looks and reads nothing. */
    byte[] sheet(List<byte[]> pngs) {
        return developed(pngs, SHEETS_SCALE, SHEETS_GAP, 0.5);
    }

    byte[] exposed(Page page, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 700);
        int tall = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        // What sticks to the foot of a window belongs at the foot of its picture.
        page.setViewportSize(width, Math.max(700, Math.min(tall, TALLEST)));
        return page.screenshot();
    }

    private byte[] developed(List<byte[]> pngs, double scale, int gap, double quality) {
        List<String> encoded =
                pngs.stream().map(Base64.getEncoder()::encodeToString).toList();
        return Base64.getDecoder().decode((String) table.evaluate(DEVELOP, List.of(encoded, scale, gap, quality)));
    }
}
