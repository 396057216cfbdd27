package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.CaseLog;
import org.amends.casefile.LoggedCase;
import org.amends.identity.CustomerLinks;
import org.amends.lifecycle.Event;

/** Makes a mail of what waits in the outbox; none when its reader gave no address. */
@ApplicationScoped
class Mails {

    private final CaseLog log;
    private final CustomerLinks links;
    private final Conversation conversation;
    private final Confirmations confirmations;
    private final ReplyAddresses replies;
    private final SetPhrases phrases;
    private final FormsOfAddress forms;
    private final LetterConfig config;
    private final Instance<Enclosing> enclosing;
    private final Asking asking;

    Mails(
            CaseLog log,
            CustomerLinks links,
            Conversation conversation,
            Confirmations confirmations,
            ReplyAddresses replies,
            SetPhrases phrases,
            FormsOfAddress forms,
            LetterConfig config,
            @Any Instance<Enclosing> enclosing,
            Asking asking) {
        this.log = log;
        this.links = links;
        this.conversation = conversation;
        this.confirmations = confirmations;
        this.replies = replies;
        this.phrases = phrases;
        this.forms = forms;
        this.config = config;
        this.enclosing = enclosing;
        this.asking = asking;
    }

    Optional<Mail> of(Outbox.Item item, LoggedCase file) {
        return switch (item.topic()) {
            case LETTER -> file.contact().email().map(address -> letter(item, file, address));
            case REMINDER -> file.contact().email().map(address -> reminder(item, file, address));
            case CONFIRMATION ->
                file.contact().email().flatMap(address -> confirmations
                        .text(item.seq(), file)
                        .map(text -> confirmation(item, file, address, text)));
            case AFTERCARE ->
                file.contact()
                        .email()
                        .filter(address -> asking.isStillAsked(file, item.seq()))
                        .map(address -> aftercare(item, file, address));
        };
    }

    private Mail letter(Outbox.Item item, LoggedCase file, String address) {
        String words = Optional.ofNullable(log.words(file.id()).get(item.seq()))
                .map(fields -> fields.get("letter"))
                .orElse("");
        String text = words + "\n\n" + text(file, "mail.link", Map.of("link", link(file)));
        List<Attachment> enclosed = enclosing.stream()
                .flatMap(feature -> feature.to(file, item.seq()).stream())
                .toList();
        return mail(item, file, address, text, isByPerson(file, item.seq()), enclosed);
    }

    private Mail reminder(Outbox.Item item, LoggedCase file, String address) {
        String text = text(file, "mail.reminder", Map.of("name", file.contact().name(), "link", link(file)));
        return mail(item, file, address, text, false, List.of());
    }

    private Mail confirmation(Outbox.Item item, LoggedCase file, String address, String words) {
        String text = words + "\n\n" + text(file, "mail.link", Map.of("link", link(file)));
        return mail(item, file, address, text, false, List.of());
    }

    private Mail aftercare(Outbox.Item item, LoggedCase file, String address) {
        String text = text(
                file,
                "mail.aftercare",
                Map.of("name", file.contact().name(), "title", file.title(), "link", link(file) + "/put-right"));
        return mail(item, file, address, text, false, List.of());
    }

    private static boolean isByPerson(LoggedCase file, int seq) {
        return file.log().get(seq).event().actorKind() != Event.ActorKind.SYSTEM;
    }

    private Mail mail(
            Outbox.Item item,
            LoggedCase file,
            String address,
            String text,
            boolean byPerson,
            List<Attachment> attachments) {
        return new Mail(
                MessageIds.id(item.caseId(), item.seq(), item.topic()),
                conversation.before(item),
                address,
                replies.of(file.reference()),
                text(file, "mail.subject", Map.of("reference", file.reference().text())),
                file.contact().language(),
                text,
                byPerson,
                attachments);
    }

    private String link(LoggedCase file) {
        return config.publicUrl() + "/c/"
                + links.issue(file.id(), config.linkLifetime()).text();
    }

    private String text(LoggedCase file, String key, Map<String, ?> facts) {
        return phrases.text(Locale.forLanguageTag(file.contact().language()), forms.of(file), key, facts);
    }
}
