package org.amends.mail.reading;

import java.util.Locale;
import java.util.stream.Stream;

/** Our own mail, or one that has been under way for too long. */
final class LoopSigns {

    private LoopSigns() {}

    static Stream<Ground> marks(Recognition.Facts facts) {
        Desk desk = facts.desk();
        Stream<Ground> own = facts.header().values(Desk.LOOP_HEADER.toLowerCase(Locale.ROOT)).stream()
                .filter(value -> value.equalsIgnoreCase(desk.loopMark()))
                .map(value -> Ground.of(Kind.LOOP, Desk.LOOP_HEADER, value));
        Stream<Ground> usual = facts.header().values("x-loop").stream()
                .filter(desk::owns)
                .map(value -> Ground.of(Kind.LOOP, "X-Loop", value));
        Stream<Ground> from = facts.envelope().from().stream()
                .map(Mailbox::address)
                .filter(desk::owns)
                .map(address -> Ground.of(Kind.LOOP, "From", address));
        return Stream.of(own, usual, from).flatMap(signs -> signs);
    }

    /** RFC 5321, 6.3: many Received lines are the sign of a loop. */
    static Stream<Ground> circles(Recognition.Facts facts) {
        int hops = facts.header().count("received");
        return hops > Limits.HOPS ? Stream.of(Ground.of(Kind.LOOP, "Received", String.valueOf(hops))) : Stream.empty();
    }
}
