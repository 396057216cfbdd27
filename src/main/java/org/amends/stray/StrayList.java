package org.amends.stray;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.Cursor;
import org.amends.people.Roster;
import org.amends.people.Rosters;
import org.amends.platform.KeysetPage;

/** Parcels that belong to no case, with the names of who owes a look at them. */
@ApplicationScoped
class StrayList {

    private final StrayBook book;
    private final StrayDesk desk;
    private final CaseSuggestions suggestions;
    private final Rosters rosters;

    StrayList(StrayBook book, StrayDesk desk, CaseSuggestions suggestions, Rosters rosters) {
        this.book = book;
        this.desk = desk;
        this.suggestions = suggestions;
        this.rosters = rosters;
    }

    record Page(List<StrayView> items, Optional<String> next) {}

    /**
     * With the cases that it may belong to while it lies here.
     *
     * @throws org.amends.platform.problem.Problem 404 when there is none
     */
    StrayView one(UUID id) {
        StrayParcel parcel = desk.read(id);
        return StrayView.of(parcel, parcel.isLying() ? suggestions.of(parcel) : List.of(), rosters.recent());
    }

    Page page(StrayBook.Shown shown, Optional<String> after, int limit) {
        Roster roster = rosters.recent();
        KeysetPage<StrayParcel> page = KeysetPage.of(
                limit,
                most -> book.page(shown, after.map(Cursor::read), most),
                last -> Cursor.write(StrayBook.position(shown, last)));
        return new Page(page.map(one -> StrayView.of(one, List.of(), roster)), page.next());
    }
}
