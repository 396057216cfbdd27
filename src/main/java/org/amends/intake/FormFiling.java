package org.amends.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HexFormat;
import java.util.UUID;
import org.amends.casefile.Refusals;
import org.amends.casefile.Reply;
import org.amends.lifecycle.Decision;
import org.amends.platform.idempotency.Fingerprint;
import org.amends.platform.idempotency.IdempotencyKey;
import org.amends.web.Form;

/** What every form has in common that files something without an account. */
@ApplicationScoped
public class FormFiling {

    private final Refusals refusals;
    private final ObjectMapper json;

    FormFiling(Refusals refusals, ObjectMapper json) {
        this.refusals = refusals;
        this.json = json;
    }

    /** The same form sent again leads to the same case; one that was written anew is another. */
    public IdempotencyKey once(String path, Object sent, String key) {
        byte[] fingerprint = fingerprint(path, sent);
        String drawn = key.isBlank() ? UUID.randomUUID().toString() : key;
        return new IdempotencyKey("anyone", drawn + " " + HexFormat.of().formatHex(fingerprint), fingerprint);
    }

    private byte[] fingerprint(String path, Object sent) {
        try {
            return Fingerprint.of("POST", path, json.writeValueAsBytes(sent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The private page of what was filed; the receipt names its link this once. */
    public URI page(Reply reply, String done) {
        try {
            return URI.create(json.readTree(reply.body()).required("link").asText() + "?done=" + done);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Form refused(Form form, Decision.Refused decision) {
        Form wrong = form;
        for (var unmet : decision.unmet()) {
            wrong = wrong.wrong("", refusals.sentence(unmet));
        }
        return wrong;
    }
}
