package org.amends.desk;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import org.amends.lifecycle.DeadlineKind;

/**
 * A list of cases, nearest deadline first.
 *
 * @param mentions the notes that mention the reader and that they have not read, the newest first
 * @param mentioned how many there are, listed or not
 * @param next where the rest begins; empty when this is all
 */
@TemplateData
public record QueueView(
        View view,
        Counts counts,
        List<Group> groups,
        List<Offer> offers,
        List<Mention> mentions,
        long mentioned,
        String next,
        int shown) {

    /** How many cases each view has. */
    @TemplateData
    public record Counts(long needsMe, long waiting, long team) {}

    public enum View {
        NEEDS_ME,
        WAITING,
        TEAM
    }

    public enum Span {
        LATE,
        NEXT_HOURS,
        TODAY,
        LATER
    }

    /** @param whole false when the list ends within this group */
    @TemplateData
    public record Group(Span span, List<Item> items, boolean whole) {}

    @TemplateData
    public record Item(
            String reference,
            String title,
            String customer,
            String language,
            String owner,
            Due due,
            boolean today,
            DeadlineKind owes,
            boolean promiseBroken,
            boolean handover) {

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

    /** Where the page stands in the main navigation. */
    public String place() {
        return isTeam() ? "team" : "queue";
    }

    /** The case to begin with; empty when nothing is due. */
    public String first() {
        return groups.isEmpty() ? "" : groups.get(0).items().get(0).reference();
    }
}
