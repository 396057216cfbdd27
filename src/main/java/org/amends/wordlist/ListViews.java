package org.amends.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.guard.ShippedLists;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.people.StaffRole;

/** Tells of lists what is asked for, with the people by name. */
@ApplicationScoped
class ListViews {

    private final ListShelf shelf;
    private final ListVotes votes;
    private final ListDesk desk;
    private final DryRuns runs;
    private final Activations activations;
    private final ListSentences sentences;
    private final Rosters rosters;

    ListViews(
            ListShelf shelf,
            ListVotes votes,
            ListDesk desk,
            DryRuns runs,
            Activations activations,
            ListSentences sentences,
            Rosters rosters) {
        this.shelf = shelf;
        this.votes = votes;
        this.desk = desk;
        this.runs = runs;
        this.activations = activations;
        this.sentences = sentences;
        this.rosters = rosters;
    }

    /** What is read now, and what ever was. */
    private record Standing(Set<ListRef> inForce, Set<ListRef> once) {

        ListState of(ListRef ref) {
            if (inForce.contains(ref)) {
                return ListState.IN_FORCE;
            }
            return once.contains(ref) ? ListState.RETIRED : ListState.DRAFT;
        }
    }

    private Standing standing() {
        Set<ListRef> once = new HashSet<>();
        activations.all().forEach(entry -> {
            once.add(entry.before());
            once.add(entry.after());
        });
        return new Standing(ShippedLists.LANGUAGES.stream().map(desk::inForce).collect(Collectors.toSet()), once);
    }

    /** By language; the list in force first, then the newest. */
    List<ListView.Summary> all() {
        Map<ListRef, Integer> approvals = votes.counts();
        Standing standing = standing();
        Roster roster = rosters.recent();
        return shelf.all().stream()
                .map(list -> summary(list, standing, approvals.getOrDefault(list.ref(), 0), roster))
                .sorted(Comparator.comparing(ListView.Summary::language)
                        .thenComparing(list -> list.state() != ListState.IN_FORCE))
                .toList();
    }

    ListView.Summary summary(ListShelf.Stored list) {
        return summary(list, standing(), votes.approvals(list.ref()).size(), rosters.recent());
    }

    private static ListView.Summary summary(ListShelf.Stored list, Standing standing, int approvals, Roster roster) {
        return new ListView.Summary(
                list.ref().language(),
                list.ref().version(),
                standing.of(list.ref()),
                list.uploadedBy().isEmpty(),
                list.uploadedBy().map(id -> somebody(id, roster)),
                list.uploadedAt(),
                approvals);
    }

    /** @param reader at whose hands it might go live */
    ListView.Detail detail(ListShelf.Stored list, StaffMember reader) {
        Roster roster = rosters.recent();
        return new ListView.Detail(
                summary(list),
                list.sha256(),
                list.body(),
                votes.openedBy(list.ref()).stream()
                        .map(id -> somebody(id, roster))
                        .toList(),
                votes.approvals(list.ref()).stream()
                        .map(vote -> new ListView.ApprovedBy(
                                vote.person(), roster.name(vote.person()), vote.openedAt(), vote.approvedAt()))
                        .toList(),
                runs.newest(list.ref()).stream().map(run -> run(run, roster)).toList(),
                sentences.said(desk.obstacles(
                        list, Optional.of(reader).filter(ListViews::activates).map(StaffMember::id))));
    }

    static boolean activates(StaffMember reader) {
        return reader.has(StaffRole.ADMIN);
    }

    private static ListView.RunBy run(DryRuns.Entry run, Roster roster) {
        return new ListView.RunBy(
                run.person(),
                roster.name(run.person()),
                run.at(),
                run.against().version(),
                run.figures().letters(),
                run.figures().newlyBlocked(),
                run.figures().newlyWarned(),
                run.figures().noLongerBlocked(),
                run.figures().noLongerWarned());
    }

    static ListView.DryRunResult result(ListRef ref, DryRun.Result result) {
        return new ListView.DryRunResult(
                ref.version(),
                result.against().version(),
                result.figures().letters(),
                result.figures().newlyBlocked(),
                result.figures().newlyWarned(),
                result.figures().noLongerBlocked(),
                result.figures().noLongerWarned(),
                result.rows().stream()
                        .map(row -> new ListView.Reread(
                                row.letter().reference(),
                                row.letter().position().at(),
                                row.difference().change(),
                                row.difference().check(),
                                row.difference().phrase(),
                                row.difference().excerpt()))
                        .toList(),
                result.more());
    }

    static ListView.Comparison comparison(ListShelf.Stored before, ListShelf.Stored after) {
        ListComparison comparison = ListComparison.of(before.body(), after.body());
        return new ListView.Comparison(
                lines(comparison.added()), lines(comparison.removed()), comparison.blockingRemoved());
    }

    private static List<ListView.Line> lines(List<ListComparison.Line> lines) {
        return lines.stream()
                .map(line -> new ListView.Line(line.number(), line.text()))
                .toList();
    }

    /** In every language, the newest first. */
    List<ListView.Activated> activated() {
        Roster roster = rosters.recent();
        return activations.all().stream()
                .map(entry -> new ListView.Activated(
                        entry.after().language(),
                        entry.before().version(),
                        entry.after().version(),
                        entry.retired(),
                        somebody(entry.by(), roster),
                        entry.at()))
                .toList();
    }

    List<ListView.Activated> activated(String language) {
        return activated().stream()
                .filter(entry -> entry.language().equals(language))
                .toList();
    }

    private static ListView.Somebody somebody(UUID id, Roster roster) {
        return new ListView.Somebody(id, roster.name(id));
    }
}
