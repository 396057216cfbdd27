package org.amends.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.people.StaffMember;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.Problem;
import org.amends.time.BeyondCalendar;

/** Takes contacts in and lets people say what came of them. */
@ApplicationScoped
class ContactDesk {

    /** Older than that is no call to return but a case to file. */
    private static final Duration OLDEST = Duration.ofDays(90);

    /** Two clocks are never quite the same. */
    private static final Duration LENIENCE = Duration.ofMinutes(1);

    private final ContactBook book;
    private final Contacts contacts;

    ContactDesk(ContactBook book, Contacts contacts) {
        this.book = book;
        this.contacts = contacts;
    }

    /** @throws Problem when it can't be */
    UUID open(String channel, ContactForm.New form, StaffMember by) {
        ContactBook.Line line = Optional.of(channel)
                .filter(id -> id.matches(ChannelInput.ID))
                .flatMap(book::line)
                .orElseThrow(() -> Problem.notFound("channel"));
        if (!line.active()) {
            String sentence = "Customers can't use this channel any more. Choose another one.";
            throw Problem.conflict("/problems/channel-closed", sentence)
                    .withErrors(List.of(new FieldError("channel", "closed", sentence)));
        }
        if (!ContactKind.REPORTED.contains(form.kind())) {
            throw Problem.invalid("kind", "taken-in-elsewhere", "A parcel is taken in at /api/v1/stray-parcels.");
        }
        ContactBook.Entry entry = new ContactBook.Entry(
                line,
                form.kind(),
                moment(form.at(), line.now()),
                form.from().strip(),
                form.name(),
                form.note(),
                form.caseReference().map(text -> knownCase("caseReference", text)),
                Optional.of(by.id()),
                line.owner());
        try {
            return book.open(entry);
        } catch (BeyondCalendar e) {
            throw Problem.invalid("at", "beyond-calendar", "The organisation's calendar does not know that year.");
        }
    }

    private static Instant moment(Optional<Instant> said, Instant now) {
        Instant at = said.orElse(now).truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now.plus(LENIENCE))) {
            throw Problem.invalid("at", "not-yet", "This has not happened yet.");
        }
        if (at.isBefore(now.minus(OLDEST))) {
            throw Problem.invalid("at", "too-old", "This is more than 90 days ago. File a case instead.");
        }
        return at;
    }

    /** @throws Problem when it can't be */
    void handle(UUID id, ContactForm.Handling form, StaffMember by) {
        Contact contact = contacts.find(id).orElseThrow(() -> Problem.notFound("contact"));
        if (!How.of(contact.kind()).contains(form.how())) {
            throw Problem.invalid(
                    "how",
                    "not-of-this-kind",
                    contact.kind() == ContactKind.PARCEL
                            ? "A parcel ends where it lies: match it to a case, or let it go."
                            : "Only a parcel is let go.");
        }
        if (!book.handle(new ContactBook.Tried(id, form.how(), form.said(), led(form), by.id()))) {
            String sentence = "Somebody has handled this contact already.";
            throw Problem.conflict("/problems/contact-handled", sentence)
                    .withErrors(List.of(new FieldError("how", "handled", sentence)));
        }
    }

    private Optional<UUID> led(ContactForm.Handling form) {
        if (form.how() == How.LED_TO_CASE) {
            return Optional.of(knownCase(
                    "reference",
                    form.reference()
                            .orElseThrow(() -> Problem.invalid(
                                    "reference", "not-null", "Give the reference of the case that it led to."))));
        }
        if (form.reference().isPresent()) {
            throw Problem.invalid(
                    "reference", "not-with-this", "Say that it led to a case, or leave the reference out.");
        }
        return Optional.empty();
    }

    private UUID knownCase(String field, String typed) {
        return CaseReference.parse(typed)
                .flatMap(book::caseOf)
                .orElseThrow(() -> Problem.invalid(field, "unknown-case", "There is no case with this reference."));
    }
}
