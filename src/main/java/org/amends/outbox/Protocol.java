package org.amends.outbox;

import io.quarkus.qute.TemplateData;
import org.amends.outbox.kafka.KafkaTopic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How messages reach an endpoint. Its address says so, and it stays like that. */
@TemplateData
@Schema(name = "WebhookProtocol")
public enum Protocol {
    /** Posted and signed. */
    HTTP,
    /** Written to a topic. Nobody signs: the broker decides who may write there. */
    KAFKA;

    static Protocol of(String address) {
        return KafkaTopic.isMeantBy(address) ? KAFKA : HTTP;
    }

    boolean signs() {
        return this == HTTP;
    }
}
