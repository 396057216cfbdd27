package org.amends.outbox;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import org.amends.desk.reader.Reader;

/** Shows a secret when it is drawn: it is on the page that answers, and on no other. */
final class SecretPage {

    private SecretPage() {}

    @CheckedTemplate(basePath = "outbox")
    static class Templates {
        static native TemplateInstance secret(Reader reader, EndpointView e, String secret);

        private Templates() {}
    }

    static Response shown(Reader reader, EndpointView.WithSecret drawn) {
        return Response.ok(Templates.secret(
                        reader, drawn.endpoint(), drawn.secret().orElseThrow()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
