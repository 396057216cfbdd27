package org.amends.report.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.Roster;
import org.amends.people.Rosters;

/** The promise, the silence and the message report with names for ids. */
@ApplicationScoped
class ContactReports {

    private final PromiseReport promises;
    private final WordsAndDeeds deeds;
    private final SilenceReport silence;
    private final MessageReport messages;
    private final Rosters rosters;

    ContactReports(
            PromiseReport promises,
            WordsAndDeeds deeds,
            SilenceReport silence,
            MessageReport messages,
            Rosters rosters) {
        this.promises = promises;
        this.deeds = deeds;
        this.silence = silence;
        this.messages = messages;
        this.rosters = rosters;
    }

    List<PromiseFigures> promises(Optional<UUID> team, int days) {
        return PromiseFigures.of(promises.figures(team, days), rosters.recent());
    }

    List<CommitmentFigures> commitments(Optional<UUID> team, int days) {
        Roster roster = rosters.recent();
        return deeds.lines(team, days).stream()
                .map(line -> CommitmentFigures.of(line, roster))
                .toList();
    }

    List<SilenceView> silences(Optional<UUID> team, Optional<CaseStatus> status, int limit) {
        Roster roster = rosters.recent();
        return silence.cases(team, status, limit).stream()
                .map(row -> SilenceView.of(row, roster))
                .toList();
    }

    List<SilenceGroup> groups(Optional<UUID> team, Optional<CaseStatus> status) {
        Roster roster = rosters.recent();
        return silence.groups(team, status).stream()
                .map(group -> SilenceGroup.of(group, roster))
                .toList();
    }

    List<MessageFigures> messages(Optional<UUID> team, int days) {
        Roster roster = rosters.recent();
        return messages.lines(team, days).stream()
                .map(line -> MessageFigures.of(line, roster))
                .toList();
    }
}
