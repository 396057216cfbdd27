package org.amends.mail.reading;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Finds what is strange about a header and about files; the body finds its own. */
final class Oddities {

    private Oddities() {}

    static Set<Oddity> of(Header header, Part root, Envelope envelope, Instant received) {
        Set<Oddity> found = EnumSet.noneOf(Oddity.class);
        note(found, envelope.from().isEmpty(), Oddity.NO_SENDER);
        note(found, Addresses.of(header, "from").size() > 1, Oddity.SEVERAL_SENDERS);
        note(found, envelope.sent().isEmpty(), Oddity.NO_DATE);
        note(found, SentDate.inFuture(header, received), Oddity.DATE_IN_FUTURE);
        note(found, envelope.id().isEmpty(), Oddity.NO_MESSAGE_ID);
        note(found, hides(header), Oddity.HIDDEN_CHARACTERS);
        note(found, root.leaves().anyMatch(Part.Leaf::damaged), Oddity.DAMAGED_ENCODING);
        return found;
    }

    static Set<Oddity> of(List<Attachment> attachments) {
        Set<Oddity> found = EnumSet.noneOf(Oddity.class);
        note(found, attachments.stream().anyMatch(file -> !file.asDeclared()), Oddity.TYPE_DISAGREES);
        note(found, attachments.stream().anyMatch(Attachment::isWinmail), Oddity.WINMAIL);
        return found;
    }

    private static boolean hides(Header header) {
        return Legible.hides(header.words("subject").orElse(""))
                || Legible.hides(header.words("from").orElse(""));
    }

    private static void note(Set<Oddity> found, boolean odd, Oddity oddity) {
        if (odd) {
            found.add(oddity);
        }
    }
}
