package org.amends.mail.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A report about a delivery (RFC 3464, RFC 6522), or a mail from a mail server. */
final class BounceSigns {

    private static final List<String> SERVERS = List.of("mailer-daemon", "postmaster", "mail-daemon", "maildaemon");

    /** How servers begin the subject of what they could not deliver, folded to lower case. */
    private static final List<String> SUBJECTS = List.of(
            "undelivered mail",
            "undeliverable",
            "undeliverable:",
            "mail delivery failed",
            "mail delivery failure",
            "mail delivery subsystem",
            "mail system error",
            "delivery status notification",
            "delivery failure",
            "delivery has failed",
            "delivery delayed",
            "failure notice",
            "returned mail",
            "warning: could not send message",
            "unzustellbar",
            "non remis",
            "échec de la remise",
            "недоставленное сообщение",
            "не удается доставить",
            "не доставлено",
            "nedoručiteľné",
            "nedoručitelné",
            "kohaletoimetamatu",
            "kohale toimetamata",
            "edastamatu");

    private BounceSigns() {}

    static Stream<Ground> report(Recognition.Facts facts) {
        Stream<Ground> parts = facts.root()
                .leaves()
                .filter(leaf -> leaf.is("message/delivery-status") || leaf.is("message/global-delivery-status"))
                .map(leaf -> Ground.of(Kind.BOUNCE, "Content-Type", leaf.type()));
        Stream<Ground> exim = facts.header().values("x-failed-recipients").stream()
                .map(value -> Ground.of(Kind.BOUNCE, "X-Failed-Recipients", value));
        return Stream.concat(parts, exim);
    }

    /** A subject alone proves nothing: a customer may ask about a failed delivery, and means a parcel. */
    static Stream<Ground> sender(Recognition.Facts facts) {
        Optional<String> server = facts.envelope()
                .from()
                .map(Mailbox::address)
                .filter(address -> SERVERS.contains(localPart(address).toLowerCase(Locale.ROOT)));
        Stream<Ground> from = server.stream().map(address -> Ground.of(Kind.BOUNCE, "From", address));
        boolean nobody = NullPath.in(facts.header()) || server.isPresent();
        String subject = facts.envelope().subject();
        Stream<Ground> about = nobody && Openings.any(subject, SUBJECTS)
                ? Stream.of(Ground.of(Kind.BOUNCE, "Subject", subject))
                : Stream.empty();
        return Stream.concat(from, about);
    }

    private static String localPart(String address) {
        return address.substring(0, address.indexOf('@'));
    }
}
