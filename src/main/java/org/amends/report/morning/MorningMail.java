package org.amends.report.morning;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.letter.Backoff;
import org.amends.letter.LetterConfig;
import org.amends.letter.Mail;
import org.amends.letter.Relay;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.time.OrganisationCalendar;
import org.jboss.logging.Logger;

/**
 * Tells whoever asked for it, once each morning, what the day has in store. A morning that has nothing to tell sends nothing: a mail
 * that says nothing teaches its reader not to read the next one, and the page says the same at any hour.
 */
@ApplicationScoped
public class MorningMail {

    private static final Logger LOG = Logger.getLogger(MorningMail.class);

    private final MorningRows rows;
    private final MorningFacts facts;
    private final MorningText text;
    private final Relay relay;
    private final Rosters rosters;
    private final OrganisationCalendar calendar;
    private final LetterConfig letters;
    private final Clock clock;

    MorningMail(
            MorningRows rows,
            MorningFacts facts,
            MorningText text,
            Relay relay,
            Rosters rosters,
            OrganisationCalendar calendar,
            LetterConfig letters,
            Clock clock) {
        this.rows = rows;
        this.facts = facts;
        this.text = text;
        this.relay = relay;
        this.rosters = rosters;
        this.calendar = calendar;
        this.letters = letters;
        this.clock = clock;
    }

    @Scheduled(
            every = "{amends.morning-mail.every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            identity = "morning-mail")
    void tick() {
        run(Duration.ZERO);
    }

    /** @param ahead how far to look ahead of the database's clock; zero but in tests */
    public void run(Duration ahead) {
        if (!letters.byMail()) {
            return;
        }
        Instant now = clock.instant().plus(ahead);
        LocalDate day = LocalDate.ofInstant(now, calendar.zone());
        Optional<Instant> morning = new Mornings(calendar.current()).of(day);
        if (morning.filter(begins -> !begins.isAfter(now)).isPresent()) {
            rows.form(day, ahead);
        }
        // All managers are told the same.
        Map<Optional<UUID>, MorningFacts.Told> found = new HashMap<>();
        Optional<MorningRows.Due> due = rows.lease(ahead);
        while (due.isPresent()) {
            carry(due.get(), found);
            due = rows.lease(ahead);
        }
    }

    private void carry(MorningRows.Due due, Map<Optional<UUID>, MorningFacts.Told> found) {
        Roster roster = rosters.at(due.at());
        Optional<StaffMember> reader = roster.member(due.reader()).filter(roster::present);
        Optional<String> address = reader.flatMap(StaffMember::email);
        boolean over = !LocalDate.ofInstant(due.at(), calendar.zone()).equals(due.day());
        if (over || address.isEmpty() || due.language().isEmpty()) {
            rows.done(due, over ? "its day was over" : "nobody reads it");
            return;
        }
        MorningFacts.Told told = found.computeIfAbsent(team(reader.get()), team -> facts.of(team, due.day(), due.at()));
        if (told.isNothing()) {
            rows.done(due, "nothing to tell");
        } else {
            send(
                    due,
                    text.mail(
                            due,
                            told,
                            reader.get(),
                            address.get(),
                            due.language().get(),
                            roster));
        }
    }

    /** A manager hears of all teams, a lead of their own. */
    private static Optional<UUID> team(StaffMember reader) {
        return reader.has(StaffRole.MANAGER) ? Optional.empty() : Optional.of(reader.teamId());
    }

    private void send(MorningRows.Due due, Mail mail) {
        Relay.Answer answer = relay.send(mail);
        if (answer instanceof Relay.Answer.Accepted) {
            rows.done(due, "accepted by the relay");
        } else if (answer instanceof Relay.Answer.Refused refused
                && (refused.forGood() || due.attempts() >= letters.tries())) {
            rows.done(due, "refused by the relay");
            LOG.warnf("The mail of the morning of %s to %s was refused for good.", due.day(), due.reader());
        } else {
            rows.later(due, Backoff.after(due.attempts()));
            LOG.warnf(
                    "The mail of the morning of %s to %s could not be sent and is tried again.",
                    due.day(), due.reader());
        }
    }
}
