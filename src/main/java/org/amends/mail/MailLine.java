package org.amends.mail;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import org.amends.casefile.CaseReference;
import org.amends.people.Roster;
import org.amends.people.StaffMember;

/**
 * A mail as a row of the list: whose it is and what about, what it is taken for, and what became of it.
 *
 * @param from empty when nobody could be answered
 * @param reason why it ended so; pages have a sentence for it
 * @param task the contact through which somebody has it
 * @param owedBy who that is
 */
@TemplateData
public record MailLine(
        String id,
        Instant arrivedAt,
        String from,
        String subject,
        String kind,
        String standing,
        String reason,
        String about,
        String task,
        String owedBy) {

    static MailLine of(IncomingMail mail, Roster roster) {
        return new MailLine(
                mail.id().toString(),
                mail.arrivedAt(),
                from(mail),
                mail.subject().orElse(""),
                mail.kind().map(Enum::name).orElse(""),
                mail.standing().name(),
                mail.reason().orElse(""),
                mail.about().map(CaseReference::text).orElse(""),
                mail.task().map(task -> task.id().toString()).orElse(""),
                mail.task()
                        .flatMap(task -> roster.member(task.owedBy()))
                        .map(StaffMember::name)
                        .orElse(""));
    }

    private static String from(IncomingMail mail) {
        String address = mail.sender().orElse("");
        return mail.senderName().map(name -> name + ", " + address).orElse(address);
    }

    public boolean waiting() {
        return standing.equals(MailStanding.WAITING.name());
    }
}
