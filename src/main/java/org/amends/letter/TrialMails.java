package org.amends.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;
import org.jdbi.v3.core.Jdbi;

/** Mails that somebody sends to themselves, to see whether the relay takes them and what it says. */
@ApplicationScoped
public class TrialMails {

    private static final String NOTE =
            "INSERT INTO relay_trial (by_id, accepted, answer) VALUES (:by, :accepted, left(:answer, 1000))";
    private static final String LAST = "SELECT accepted, answer, at FROM relay_trial ORDER BY number DESC LIMIT 1";

    private final Jdbi jdbi;
    private final Relay relay;
    private final SetPhrases phrases;
    private final LetterConfig config;

    TrialMails(Jdbi jdbi, Relay relay, SetPhrases phrases, LetterConfig config) {
        this.jdbi = jdbi;
        this.relay = relay;
        this.phrases = phrases;
        this.config = config;
    }

    /** @param answer of the relay, in its own words where it took the mail */
    public record Trial(boolean accepted, String answer, Instant at) {}

    /** The newest, whoever sent it. */
    public Optional<Trial> last() {
        return jdbi.withHandle(handle ->
                handle.createQuery(LAST).map((row, context) -> trial(row)).findOne());
    }

    /**
     * Waits for the relay's answer, for twenty seconds at most, and notes it.
     *
     * @throws Problem 409 where no relay is set; 400 at {@code email} for somebody who has no address
     */
    public Trial send(StaffMember to, Locale language) {
        if (!config.byMail()) {
            throw Problem.conflict("/problems/no-relay", "No mail leaves here: set amends.letters.by-mail first.");
        }
        String address = to.email()
                .orElseThrow(() -> Problem.invalid("email", "no-address", "Your account has no mail address."));
        Relay.Answer answer = relay.send(mail(address, language));
        boolean accepted = answer instanceof Relay.Answer.Accepted;
        String words = answer instanceof Relay.Answer.Accepted taken
                ? taken.proof()
                : ((Relay.Answer.Refused) answer).reason();
        jdbi.useHandle(handle -> handle.createUpdate(NOTE)
                .bind("by", to.id())
                .bind("accepted", accepted)
                .bind("answer", words)
                .execute());
        return last().orElseThrow();
    }

    private Mail mail(String address, Locale language) {
        return new Mail(
                "trial." + UUID.randomUUID(),
                List.of(),
                address,
                Optional.empty(),
                text(language, "mail.trialSubject"),
                language.toLanguageTag(),
                text(language, "mail.trial"),
                false);
    }

    private String text(Locale language, String key) {
        return phrases.text(
                language,
                FormOfAddress.FORMAL,
                key,
                Map.of("address", config.publicUrl().toString()));
    }

    private static Trial trial(ResultSet row) throws SQLException {
        return new Trial(
                row.getBoolean("accepted"),
                row.getString("answer"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
