package org.amends.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.CaseReference;
import org.amends.people.Roster;

/**
 * A contact as colleagues read it.
 *
 * @param mail that is to be read and answered, under /desk/mails
 * @param parcel that belongs to no case, under /desk/stray-parcels
 * @param deputy who is asked while the person who owes it is away
 * @param besides who owes it too since it is late
 * @param standing what was missed stays so, also when it is handled afterwards
 */
@TemplateData
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ContactView(
        UUID id,
        String channel,
        String channelName,
        ContactKind kind,
        Instant at,
        String from,
        Optional<String> name,
        Optional<String> note,
        Optional<String> caseReference,
        Optional<UUID> mail,
        Optional<UUID> parcel,
        Optional<Who> openedBy,
        Instant dueAt,
        Who owedBy,
        Optional<Who> deputy,
        Optional<Who> besides,
        Standing standing,
        Optional<Instant> handledAt,
        List<Tried> attempts) {

    @TemplateData
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Tried(How how, String said, Optional<String> reference, Who by, Instant at) {}

    static ContactView of(Contact contact, Roster roster) {
        return new ContactView(
                contact.id(),
                contact.channel(),
                contact.channelName(),
                contact.kind(),
                contact.at(),
                contact.from(),
                contact.name(),
                contact.note(),
                contact.about().map(CaseReference::text),
                contact.mail(),
                contact.parcel(),
                contact.openedBy().map(person -> Who.of(person, roster)),
                contact.dueAt(),
                Who.of(contact.owedBy(), roster),
                contact.handledAt().isPresent() ? Optional.empty() : Who.deputyOf(contact.owedBy(), roster),
                contact.besides().map(person -> Who.of(person, roster)),
                contact.standing(),
                contact.handledAt(),
                contact.attempts().stream()
                        .map(attempt -> new Tried(
                                attempt.how(),
                                attempt.said(),
                                attempt.led().map(CaseReference::text),
                                Who.of(attempt.by(), roster),
                                attempt.at()))
                        .toList());
    }

    public boolean open() {
        return handledAt.isEmpty();
    }

    public boolean late() {
        return standing == Standing.LATE || standing == Standing.KEPT_LATE;
    }
}
