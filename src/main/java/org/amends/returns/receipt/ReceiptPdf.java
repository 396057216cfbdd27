package org.amends.returns.receipt;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.letter.Attachment;
import org.amends.letter.Enclosing;
import org.amends.web.PdfPage;

/**
 * The receipt as a file that its reader keeps: a durable medium, which a link is not (CJEU C-49/11). Tagged for screen
 * readers (PDF/UA), with its font inside.
 */
@ApplicationScoped
class ReceiptPdf implements Enclosing {

    static final String TYPE = "application/pdf";

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
            PdfPage.write(page, "/returns/receipt.css", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
