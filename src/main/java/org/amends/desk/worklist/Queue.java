package org.amends.desk.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.casefile.Cursor;
import org.amends.casefile.HandoverOffers;
import org.amends.casefile.MentionBook;
import org.amends.casefile.Worklist;
import org.amends.casefile.WorklistCounts;
import org.amends.desk.letter.Drafts;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.people.StaffMember;
import org.amends.platform.KeysetPage;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Due;

/** What waits for somebody, grouped by how soon. */
@ApplicationScoped
public class Queue {

    private static final int SHOWN = 50;
    /** A saved list is counted no further, and one that everybody has no further than that. */
    private static final int COUNTED = 99;

    private static final int COUNTED_OF_ALL = 999;

    private static final int MENTIONS_SHOWN = 10;
    private static final int BEGINNING = 300;
    private static final Duration NEXT_HOURS = Duration.ofHours(2);

    private final CaseLists lists;
    private final SavedViews saved;
    private final Drafts drafts;
    private final Worklist worklist;
    private final WorklistCounts counts;
    private final HandoverOffers offers;
    private final MentionBook mentions;
    private final Rosters rosters;
    private final OrganisationCalendar calendar;
    private final Clock clock;

    Queue(
            CaseLists lists,
            SavedViews saved,
            Drafts drafts,
            Worklist worklist,
            WorklistCounts counts,
            HandoverOffers offers,
            MentionBook mentions,
            Rosters rosters,
            OrganisationCalendar calendar,
            Clock clock) {
        this.lists = lists;
        this.saved = saved;
        this.drafts = drafts;
        this.worklist = worklist;
        this.counts = counts;
        this.offers = offers;
        this.mentions = mentions;
        this.rosters = rosters;
        this.calendar = calendar;
        this.clock = clock;
    }

    QueueView of(StaffMember member, QueueView.View view, Optional<Worklist.Position> after) {
        return of(member, view, after, SHOWN);
    }

    QueueView of(StaffMember member, QueueView.View view, Optional<Worklist.Position> after, int most) {
        CaseList list = lists.named(nameOf(view), member).orElseThrow();
        return show(
                member, new Shown(view, list, ViewFilter.of(field -> Optional.empty()), Optional.empty()), after, most);
    }

    QueueView of(StaffMember member, ViewFilter filter, Optional<Worklist.Position> after) {
        return show(
                member,
                new Shown(QueueView.View.CASES, lists.of(filter, member), filter, Optional.empty()),
                after,
                SHOWN);
    }

    QueueView of(StaffMember member, SavedView saved, Optional<Worklist.Position> after) {
        CaseList list = lists.of(saved, member);
        return show(
                member, new Shown(QueueView.View.CASES, list, saved.filter(), Optional.of(saved.id())), after, SHOWN);
    }

    private record Shown(QueueView.View view, CaseList list, ViewFilter filter, Optional<UUID> saved) {}

    private QueueView show(StaffMember member, Shown shown, Optional<Worklist.Position> after, int most) {
        KeysetPage<Worklist.Row> page = KeysetPage.of(
                most, limit -> worklist.page(shown.list().filter(), after, limit), row -> Cursor.write(row.position()));
        boolean mine = shown.view() == QueueView.View.NEEDS_ME;
        List<QueueView.Offer> asked = mine ? offersTo(member) : List.of();
        List<MentionBook.Mention> unread = mine ? mentions.unread(member.id(), MENTIONS_SHOWN) : List.of();
        List<QueueView.Tab> tabs = tabs(member);
        return new QueueView(
                shown.view(),
                shown.list().name(),
                shown.list().href(),
                counts(member),
                tabs,
                shown.saved().flatMap(id -> tabs.stream()
                        .filter(tab -> tab.id().equals(id.toString()))
                        .findFirst()),
                shown.filter(),
                groups(page.rows(), member, page.next().isPresent()),
                asked,
                mentions(unread),
                unread.isEmpty() ? 0 : unread.get(0).altogether(),
                page.next().orElse(""),
                page.rows().size());
    }

    private static String nameOf(QueueView.View view) {
        return switch (view) {
            case WAITING -> CaseLists.WAITING;
            case TEAM -> CaseLists.TEAM;
            case NEEDS_ME, CASES -> CaseLists.MINE;
        };
    }

    private List<QueueView.Tab> tabs(StaffMember member) {
        List<SavedView> known = saved.of(member);
        int firstPlace = known.stream()
                .filter(view -> view.person().equals(member.id()))
                .mapToInt(SavedView::place)
                .min()
                .orElse(0);
        return known.stream()
                .map(view -> new QueueView.Tab(
                        view.id().toString(),
                        view.name(),
                        count(lists.of(view, member)),
                        view.person().equals(member.id()),
                        view.shared(),
                        view.version(),
                        view.place() == firstPlace))
                .toList();
    }

    private String count(CaseList list) {
        return counted(worklist.first(list.filter(), COUNTED + 1).size(), COUNTED);
    }

    private static String counted(long cases, int most) {
        return cases > most ? most + "+" : String.valueOf(cases);
    }

    private List<QueueView.Mention> mentions(List<MentionBook.Mention> unread) {
        Roster roster = rosters.recent();
        return unread.stream()
                .map(mention -> new QueueView.Mention(
                        mention.reference().text(),
                        mention.title(),
                        mention.writer().map(roster::name).orElse(""),
                        mention.at(),
                        beginning(mention.note())))
                .toList();
    }

    /** Never half of a letter that takes two code units. */
    private static String beginning(String note) {
        return note.codePointCount(0, note.length()) <= BEGINNING
                ? note
                : note.substring(0, note.offsetByCodePoints(0, BEGINNING)) + "…";
    }

    /**
     * The page of the case after one in a list, and from its end on of the first; in what this person owes something when the list
     * is none of theirs. Empty when there is no other.
     *
     * @param butFor the references of cases that are passed over
     */
    public Optional<String> after(StaffMember member, String list, String reference, Set<String> butFor) {
        return lists.named(list, member)
                .map(open -> lists.after(open, reference, butFor).map(open::hrefOf))
                .orElseGet(() -> lists.after(lists.named(CaseLists.MINE, member).orElseThrow(), reference, butFor)
                        .map(other -> "/desk/case/" + other));
    }

    private QueueView.Counts counts(StaffMember member) {
        WorklistCounts.Counts known = counts.of(member.id(), member.teamId(), COUNTED_OF_ALL + 1);
        return new QueueView.Counts(
                counted(known.needsThem(), COUNTED_OF_ALL),
                counted(known.waiting(), COUNTED_OF_ALL),
                counted(known.team(), COUNTED_OF_ALL));
    }

    List<QueueView.Offer> offersTo(StaffMember member) {
        Roster roster = rosters.recent();
        return offers.offeredTo(member.id()).stream()
                .map(offer -> offer(offer, roster.name(offer.owner())))
                .toList();
    }

    List<QueueView.Offer> offersBy(StaffMember member) {
        Roster roster = rosters.recent();
        return offers.offeredBy(member.id()).stream()
                .map(offer -> offer(offer, roster.name(offer.to())))
                .toList();
    }

    private QueueView.Offer offer(HandoverOffers.Offer offer, String person) {
        Instant now = clock.instant();
        return new QueueView.Offer(
                offer.reference().text(),
                offer.title(),
                offer.version(),
                person,
                Due.of(offer.by(), now),
                isToday(offer.by(), now),
                offer.note(),
                UUID.randomUUID().toString());
    }

    private List<QueueView.Group> groups(List<Worklist.Row> rows, StaffMember member, boolean more) {
        Instant now = clock.instant();
        Roster roster = rosters.recent();
        Set<String> given = offers.offeredBy(member.id()).stream()
                .map(offer -> offer.reference().text())
                .collect(Collectors.toSet());
        Map<UUID, List<String>> writers =
                drafts.writing(rows.stream().map(Worklist.Row::id).toList(), member.id());
        Map<QueueView.Span, List<QueueView.Item>> bySpan = new EnumMap<>(QueueView.Span.class);
        rows.forEach(row -> bySpan.computeIfAbsent(span(row.dueAt(), now), span -> new ArrayList<>())
                .add(item(row, roster, now, given, writers.getOrDefault(row.id(), List.of()))));
        List<QueueView.Group> groups = new ArrayList<>();
        bySpan.forEach((span, items) ->
                groups.add(new QueueView.Group(span, items, !more || groups.size() + 1 < bySpan.size())));
        return groups;
    }

    private QueueView.Item item(Worklist.Row row, Roster roster, Instant now, Set<String> given, List<String> writers) {
        return new QueueView.Item(
                row.reference().text(),
                row.version(),
                row.title(),
                row.customer(),
                row.language(),
                roster.name(row.owner()),
                Due.of(row.dueAt(), now),
                isToday(row.dueAt(), now),
                row.owes(),
                row.promiseBroken(),
                given.contains(row.reference().text()),
                String.join(", ", writers));
    }

    private QueueView.Span span(Instant due, Instant now) {
        if (due.isBefore(now)) {
            return QueueView.Span.LATE;
        }
        if (due.isBefore(now.plus(NEXT_HOURS))) {
            return QueueView.Span.NEXT_HOURS;
        }
        return isToday(due, now) ? QueueView.Span.TODAY : QueueView.Span.LATER;
    }

    private boolean isToday(Instant due, Instant now) {
        ZoneId zone = calendar.zone();
        return LocalDate.ofInstant(due, zone).equals(LocalDate.ofInstant(now, zone));
    }
}
