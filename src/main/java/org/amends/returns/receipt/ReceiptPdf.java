package org.amends.returns.receipt;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.letter.Attachment;
import org.amends.letter.Enclosing;

/**
 * The receipt as a file that its reader keeps: a durable medium, which a link is not (CJEU C-49/11). Tagged for screen
 * readers (PDF/UA), with its font inside.
 */
@ApplicationScoped
class ReceiptPdf implements Enclosing {

    static final String TYPE = "application/pdf";

    /** Comes with PDFBox; has every letter of our languages. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String NOWHERE = "about:blank";

    /** How the template names its style sheet; nothing else is ever loaded. */
    private static final String STYLE = "amends:receipt.css";

    private final CaseLog log;

    ReceiptPdf(CaseLog log) {
        this.log = log;
    }

    @CheckedTemplate(basePath = "returns/receipt")
    static class Templates {
        static native TemplateInstance receipt(String language, String title, List<String> paragraphs, String seal);

        private Templates() {}
    }

    /** Only the letter that is the receipt takes it along. */
    @Override
    public Optional<Attachment> to(LoggedCase file, int seq) {
        return SentReceipt.of(file, log)
                .filter(receipt -> receipt.seq() == seq)
                .map(receipt -> new Attachment(name(receipt), TYPE, of(receipt)));
    }

    static String name(SentReceipt receipt) {
        return receipt.file().reference() + ".pdf";
    }

    static byte[] of(SentReceipt receipt) {
        LoggedCase file = receipt.file();
        List<String> paragraphs = Arrays.asList(receipt.text().split("\n{2,}"));
        String page = Templates.receipt(file.contact().language(), file.title(), paragraphs, receipt.seal())
                .render();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(ReceiptPdf::font, "Liberation Sans")
                    .useUriResolver((base, uri) -> uri.equals(STYLE) ? STYLE : NOWHERE)
                    .useProtocolsStreamImplementation(uri -> new StyleSheet(), "amends")
                    .withHtmlContent(page, NOWHERE)
                    .withProducer("Amends")
                    .toStream(out)
                    .run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font() {
        return Optional.ofNullable(ReceiptPdf.class.getResourceAsStream(FONT))
                .orElseThrow(() -> new IllegalStateException("PDFBox no longer brings " + FONT));
    }

    private static final class StyleSheet implements FSStream {
        @Override
        public InputStream getStream() {
            return Optional.ofNullable(ReceiptPdf.class.getResourceAsStream("/returns/receipt.css"))
                    .orElseThrow();
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
