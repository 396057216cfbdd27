package org.amends.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.amends.outbox.kafka.KafkaConfig;
import org.amends.outbox.kafka.KafkaTopic;
import org.amends.outbox.receiver.CallingRules;
import org.amends.outbox.receiver.ReceiverUrl;
import org.amends.platform.problem.FieldError;

/** Which addresses an endpoint may have, and what is wrong with one that it may not. */
@ApplicationScoped
class EndpointAddresses {

    private final CallingRules rules;
    private final KafkaConfig kafka;

    EndpointAddresses(CallingRules rules, KafkaConfig kafka) {
        this.rules = rules;
        this.kafka = kafka;
    }

    /** Whether they may be topics of Kafka, too. */
    boolean mayBeTopics() {
        return kafka.bootstrapServers().isPresent();
    }

    /** As it is kept, whatever case its scheme was typed in. */
    static String normalised(String typed) {
        String address = typed.strip();
        return KafkaTopic.read(address).map(KafkaTopic::address).orElse(address);
    }

    Optional<FieldError> fault(String address) {
        return switch (Protocol.of(address)) {
            case HTTP -> urlFault(address);
            case KAFKA -> topicFault(address);
        };
    }

    private Optional<FieldError> topicFault(String address) {
        if (!mayBeTopics()) {
            return Optional.of(
                    error(
                            "kafka-off",
                            "No Kafka is set up here. Ask your operator to name its brokers in amends.kafka.bootstrap-servers."));
        }
        return KafkaTopic.read(address).isPresent()
                ? Optional.empty()
                : Optional.of(error(
                        "not-a-topic",
                        "Give the name of a topic, as in kafka:amends.events: letters, digits, dots, underscores and"
                                + " hyphens, not beginning with two underscores."));
    }

    /** What its address is today is checked whenever it is called; a name is not looked up here. */
    private Optional<FieldError> urlFault(String url) {
        ReceiverUrl.Read read = ReceiverUrl.read(url);
        if (read.fault().isPresent()) {
            return Optional.of(wrong(read.fault().get()));
        }
        ReceiverUrl receiver = read.url().orElseThrow();
        if (!rules.allowsScheme(receiver)) {
            return Optional.of(
                    error("https-only", "Messages go over https only. Give an address that begins with https."));
        }
        if (!rules.allowsPort(receiver)) {
            return Optional.of(error("port", "This port may not be called. Use 443 or 8443, or ask your operator."));
        }
        return rules.allowsLiteral(receiver)
                ? Optional.empty()
                : Optional.of(
                        error("special-address", "This address is not on the internet. Messages do not go there."));
    }

    private static FieldError wrong(ReceiverUrl.Fault fault) {
        return switch (fault) {
            case NO_URL -> error("not-a-url", "Give a whole address, such as https://shop.example/hooks/amends.");
            case SCHEME -> error("https-only", "Messages go over https only. Give an address that begins with https.");
            case USER_INFO ->
                error("user-info", "Leave the user name out of the address. The signature says who sends it.");
            case FRAGMENT -> error("fragment", "Leave out the # and what follows it: it is never sent.");
            case HOST -> error("not-a-host", "Give the name of a host, as in https://shop.example/hooks/amends.");
        };
    }

    private static FieldError error(String code, String sentence) {
        return new FieldError("url", code, sentence);
    }
}
