package org.amends.desk.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.amends.casefile.CaseReference;
import org.amends.casefile.Worklist;
import org.amends.lifecycle.CaseStatus;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;

/** Every list that the pages of staff show: the three that are there from the beginning, the saved ones, and what somebody just asked for. */
@ApplicationScoped
public class CaseLists {

    static final String MINE = "mine";
    static final String WAITING = "waiting";
    static final String TEAM = "team";

    /** So far a list is counted on the page of one of its cases. */
    private static final int COUNTED = 500;

    /** As many as a search shows. */
    private static final int FOUND = 50;

    private static final int LONGEST_SOUGHT = 200;

    private final Worklist worklist;
    private final SavedViews saved;
    private final SoughtCases search;
    private final Clock clock;

    CaseLists(Worklist worklist, SavedViews saved, SoughtCases search, Clock clock) {
        this.worklist = worklist;
        this.saved = saved;
        this.search = search;
        this.clock = clock;
    }

    /** Empty for a name that leads to no list of this reader, such as that of a view that was deleted meanwhile. */
    Optional<CaseList> named(String name, StaffMember reader) {
        return switch (name) {
            case MINE -> Optional.of(new CaseList(name, "/desk", Worklist.Filter.owedBy(reader.id())));
            case WAITING -> Optional.of(new CaseList(name, "/desk?view=waiting", waiting(reader)));
            case TEAM -> Optional.of(new CaseList(name, "/desk/team", team(reader)));
            default -> name.startsWith("scope=") ? asked(name, reader) : ofId(name, reader);
        };
    }

    CaseList of(ViewFilter filter, StaffMember reader) {
        return new CaseList(filter.query(), "/desk/cases?" + filter.query(), filter.of(reader, clock.instant()));
    }

    CaseList of(SavedView view, StaffMember reader) {
        return new CaseList(
                view.id().toString(), "/desk/views/" + view.id(), view.filter().of(reader, clock.instant()));
    }

    private static Worklist.Filter waiting(StaffMember reader) {
        return new Worklist.Filter(
                Optional.of(reader.id()),
                Optional.empty(),
                Optional.of(CaseStatus.WAITING_FOR_CUSTOMER),
                Optional.empty());
    }

    private static Worklist.Filter team(StaffMember reader) {
        return new Worklist.Filter(Optional.empty(), Optional.of(reader.teamId()), Optional.empty(), Optional.empty());
    }

    private Optional<CaseList> asked(String query, StaffMember reader) {
        try {
            return Optional.of(of(ViewFilter.ofQuery(query), reader));
        } catch (Problem problem) {
            return Optional.empty();
        }
    }

    private Optional<CaseList> ofId(String name, StaffMember reader) {
        try {
            return saved.find(UUID.fromString(name), reader).map(view -> of(view, reader));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a case stands in the list that it was opened from, by the list's name. */
    public ListPlace place(String name, String reference, StaffMember reader) {
        return name.startsWith(SoughtCases.BEGINNING)
                ? found(name, reference)
                : named(name, reader).map(list -> place(list, reference)).orElseGet(ListPlace::none);
    }

    private ListPlace place(CaseList list, String reference) {
        return ListPlace.of(
                list.name(), list.href(), texts(worklist.first(list.filter(), COUNTED + 1)), COUNTED, reference);
    }

    private ListPlace found(String name, String reference) {
        String sought = name.substring(SoughtCases.BEGINNING.length());
        return sought.length() > LONGEST_SOUGHT
                ? ListPlace.none()
                : ListPlace.of(
                        name,
                        "/desk/search?q=" + CaseList.encoded(sought),
                        texts(search.found(sought, FOUND + 1)),
                        FOUND,
                        reference);
    }

    private static List<String> texts(List<CaseReference> cases) {
        return cases.stream().map(CaseReference::text).toList();
    }

    /** The case after one in a list, and from its end on the first of it. */
    Optional<String> after(CaseList list, String reference, Set<String> butFor) {
        List<String> all = texts(worklist.first(list.filter(), COUNTED));
        int at = all.indexOf(reference);
        return Stream.concat(all.subList(at + 1, all.size()).stream(), all.stream())
                .filter(other -> !other.equals(reference) && !butFor.contains(other))
                .findFirst();
    }
}
