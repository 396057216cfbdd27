package org.amends.admin;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.casefile.FirstCase;
import org.amends.house.OwnOrganisation;
import org.amends.letter.LetterConfig;
import org.amends.letter.TrialMails;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;
import org.amends.policy.BeginningPacks;
import org.amends.policy.OwnHours;
import org.amends.web.PageLanguage;

/** Looks at the house and tells which steps are done. */
@ApplicationScoped
class StartViews {

    /** Nobody but whoever sits at it reaches a machine by these names. */
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final OwnOrganisation organisation;
    private final OwnHours hours;
    private final Rosters rosters;
    private final BeginningPacks packs;
    private final LetterConfig letters;
    private final TrialMails trials;
    private final FirstCase firstCase;
    private final PageLanguage language;

    StartViews(
            OwnOrganisation organisation,
            OwnHours hours,
            Rosters rosters,
            BeginningPacks packs,
            LetterConfig letters,
            TrialMails trials,
            FirstCase firstCase,
            PageLanguage language) {
        this.organisation = organisation;
        this.hours = hours;
        this.rosters = rosters;
        this.packs = packs;
        this.letters = letters;
        this.trials = trials;
        this.firstCase = firstCase;
        this.language = language;
    }

    StartView of(StaffMember reader) {
        Optional<TrialMails.Trial> trial = trials.last();
        List<BeginningPacks.Named> inForce = packs.inForce(language.locale());
        int people = people();
        boolean filed = firstCase.isFiled();
        Map<StartView.Step, Boolean> done = new EnumMap<>(StartView.Step.class);
        done.put(StartView.Step.ORGANISATION, organisation.isSaid());
        done.put(StartView.Step.HOURS, hours.areSaid());
        done.put(StartView.Step.PEOPLE, people > 0);
        done.put(StartView.Step.POLICY, !inForce.isEmpty());
        done.put(
                StartView.Step.MAIL,
                letters.byMail() && trial.filter(TrialMails.Trial::accepted).isPresent());
        done.put(StartView.Step.LINKS, isReached(letters.publicUrl()));
        done.put(StartView.Step.TRIAL, filed);
        return new StartView(
                done,
                people,
                hours.zone(),
                inForce,
                filed ? List.of() : packs.others(language.locale()),
                mail(reader, trial),
                letters.publicUrl().toString().replaceAll("/$", ""));
    }

    private int people() {
        return (int) rosters.current().members().stream()
                .filter(StaffMember::active)
                .filter(member -> member.has(StaffRole.AGENT) || member.has(StaffRole.LEAD))
                .count();
    }

    private static boolean isReached(URI address) {
        return !THIS_MACHINE.contains(Optional.ofNullable(address.getHost()).orElse("localhost"));
    }

    private StartView.MailView mail(StaffMember reader, Optional<TrialMails.Trial> trial) {
        return new StartView.MailView(
                letters.byMail(),
                letters.relay().host() + ":" + letters.relay().port(),
                letters.sender(),
                reader.email().orElse(""),
                trial.map(TrialMails.Trial::accepted).orElse(false),
                trial.map(TrialMails.Trial::answer).orElse(""),
                trial.map(TrialMails.Trial::at).orElse(Instant.EPOCH));
    }
}
