package org.amends.stray;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.amends.channel.ParcelTasks;
import org.amends.goods.GoodsDeed;
import org.amends.goods.GoodsDesk;
import org.amends.goods.ReceiptReversals;
import org.amends.people.StaffMember;
import org.jdbi.v3.core.Handle;

/**
 * Takes a parcel off the case to which it was matched by mistake. It lies here again, owed by somebody by a new date, and can be
 * matched anew; on the case nothing counts any more that came in it.
 */
@ApplicationScoped
class MatchReversals {

    private final StrayDesk desk;
    private final GoodsDesk goods;
    private final ReceiptReversals receipts;
    private final ParcelTasks tasks;
    private final StrayProblems problems;

    MatchReversals(
            StrayDesk desk, GoodsDesk goods, ReceiptReversals receipts, ParcelTasks tasks, StrayProblems problems) {
        this.desk = desk;
        this.goods = goods;
        this.receipts = receipts;
        this.tasks = tasks;
        this.problems = problems;
    }

    /**
     * @param version that was seen of it
     * @throws org.amends.platform.problem.Problem 404 or 409, saying what has to be done first; then nothing is recorded, neither
     *     here nor there
     */
    void reverse(UUID id, int version, StrayInput.Reversal said, StaffMember by) {
        StrayParcel.Match match = requireMatched(desk.read(id), version);
        String reason = said.reason().strip();
        goods.record(match.reference(), by, "stray-reversal-" + id, version + " " + reason, (file, person) -> {
            StrayParcel seen = desk.read(id);
            requireMatched(seen, version);
            GoodsDeed deed = receipts.reverse(file, match.seq(), reason, person);
            return new GoodsDeed(deed.command(), (handle, logged, event) -> {
                deed.beside().write(handle, logged, event);
                lieAgain(handle, seen, new StrayBook.Mistake(event.seq(), reason, person, event.at()));
            });
        });
    }

    private StrayParcel.Match requireMatched(StrayParcel parcel, int version) {
        if (parcel.version() != version) {
            throw problems.changed();
        }
        return parcel.ending()
                .filter(ending -> !parcel.forgotten())
                .flatMap(StrayParcel.Ending::match)
                .orElseThrow(problems::notMatched);
    }

    private void lieAgain(Handle handle, StrayParcel parcel, StrayBook.Mistake mistake) {
        ParcelTasks.Task look =
                new ParcelTasks.Task(StrayBook.now(handle), parcel.firstLine(), parcel.contents(), mistake.by());
        UUID task = tasks.open(handle, look).orElseThrow(problems::ofNobody);
        if (!StrayBook.reverse(handle, parcel.id(), parcel.version(), mistake, task)) {
            throw problems.changed();
        }
    }
}
