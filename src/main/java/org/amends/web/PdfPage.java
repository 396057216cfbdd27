package org.amends.web;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A page of ours as a PDF file: tagged for screen readers (PDF/UA), with its font inside. It loads nothing but its style sheet. */
public final class PdfPage {

    /** Comes with PDFBox; has every letter of our languages. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String NOWHERE = "about:blank";

    /** How a page names its style sheet. */
    private static final String STYLE = "amends:style.css";

    private PdfPage() {}

    /**
     * @param page well-formed XHTML that names {@code amends:style.css}
     * @param style a resource of ours
     */
    public static void write(String page, String style, OutputStream out) throws IOException {
        new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(() -> resource(FONT), "Liberation Sans")
                .useUriResolver((base, uri) -> uri.equals(STYLE) ? STYLE : NOWHERE)
                .useProtocolsStreamImplementation(uri -> new StyleSheet(style), "amends")
                .withHtmlContent(page, NOWHERE)
                .withProducer("Amends")
                .toStream(out)
                .run();
    }

    private static InputStream resource(String name) {
        return Optional.ofNullable(PdfPage.class.getResourceAsStream(name))
                .orElseThrow(() -> new IllegalStateException("There is no " + name));
    }

    private record StyleSheet(String name) implements FSStream {
        @Override
        public InputStream getStream() {
            return resource(name);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
