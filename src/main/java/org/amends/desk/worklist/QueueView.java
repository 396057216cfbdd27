package org.amends.desk.worklist;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.amends.lifecycle.DeadlineKind;
import org.amends.web.Due;

/**
 * A list of cases, nearest deadline first.
 *
 * @param href where it is read, without its pages
 * @param tabs the saved lists of the reader and of their team
 * @param open the saved list that is shown
 * @param asked what is asked for, when that can be changed
 * @param mentions the notes that mention the reader and that they have not read, the newest first
 * @param mentioned how many there are, listed or not
 * @param next where the rest begins; empty when this is all
 */
@TemplateData
public record QueueView(
        View view,
        String name,
        String href,
        Counts counts,
        List<Tab> tabs,
        Optional<Tab> open,
        ViewFilter asked,
        List<Group> groups,
        List<Offer> offers,
        List<Mention> mentions,
        long mentioned,
        String next,
        int shown) {

    /** How many cases each view has, with a plus where that was not counted to its end. */
    @TemplateData
    public record Counts(String needsMe, String waiting, String team) {}

    public enum View {
        NEEDS_ME,
        WAITING,
        TEAM,
        /** A saved one, or what somebody just asked for. */
        CASES
    }

    /**
     * A saved list.
     *
     * @param count of its cases, with a plus when that was not counted to its end
     * @param own whether the reader keeps it, and not a colleague for the team
     * @param version what a change of it brings back
     */
    @TemplateData
    public record Tab(String id, String name, String count, boolean own, boolean shared, int version, boolean first) {}

    public enum Span {
        LATE,
        NEXT_HOURS,
        TODAY,
        LATER
    }

    /** @param whole false when the list ends within this group */
    @TemplateData
    public record Group(Span span, List<Item> items, boolean whole) {}

    /** @param writers who else writes in it now; empty for nobody */
    @TemplateData
    public record Item(
            String reference,
            int version,
            String title,
            String customer,
            String language,
            String owner,
            Due due,
            boolean today,
            DeadlineKind owes,
            boolean promiseBroken,
            boolean handover,
            String writers) {

        public boolean isPromise() {
            return owes == DeadlineKind.PROMISE;
        }
    }

    /** @param person who asks, or who is asked */
    @TemplateData
    public record Offer(
            String reference,
            String title,
            int version,
            String person,
            Due due,
            boolean today,
            String note,
            String key) {}

    /**
     * @param person who wrote the note
     * @param note its beginning
     */
    @TemplateData
    public record Mention(String reference, String title, String person, Instant at, String note) {}

    public boolean isMine() {
        return view == View.NEEDS_ME;
    }

    public boolean isWaiting() {
        return view == View.WAITING;
    }

    public boolean isTeam() {
        return view == View.TEAM;
    }

    public boolean isOfOthersToo() {
        return view == View.TEAM || view == View.CASES;
    }

    public boolean isCases() {
        return view == View.CASES;
    }

    /** The address of a case from here. */
    public String link(String reference) {
        return CaseList.href(name, reference);
    }

    /** The address of the rest. */
    public String rest() {
        return href + (href.contains("?") ? "&" : "?") + "after=" + next;
    }

    /** Where the page stands in the main navigation. */
    public String place() {
        return isTeam() ? "team" : "queue";
    }

    /** All but the one that is answered next. */
    public List<Offer> furtherOffers() {
        return offers.stream().skip(1).toList();
    }

    /** The case to begin with; empty when nothing is due. */
    public String first() {
        return groups.isEmpty() ? "" : groups.get(0).items().get(0).reference();
    }
}
