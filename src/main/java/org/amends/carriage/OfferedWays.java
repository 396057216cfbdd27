package org.amends.carriage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.amends.casefile.CaseLog;
import org.amends.returns.CaseOrders;
import org.amends.returns.law.Payer;
import org.amends.returns.law.PickUpHours;
import org.amends.returns.law.PromisedWays;
import org.amends.returns.law.ReturnMethod;
import org.amends.time.BusinessCalendar;
import org.amends.time.OrganisationCalendar;
import org.jdbi.v3.core.Jdbi;

/**
 * Which ways back a customer has: what the shop promised to whoever bought then, and only at the shop's cost. Who pays the way
 * themselves chooses it themselves, for there is no fee that could be kept back for a label.
 */
@ApplicationScoped
public class OfferedWays {

    /** Working days that can be chosen among. */
    private static final int DAYS_AHEAD = 5;

    private static final String CONCLUDED = """
            SELECT o.concluded_at FROM case_order c JOIN shop_order o ON o.id = c.order_id WHERE c.case_id = :case
            """;

    private final CaseOrders orders;
    private final PromisedWays promises;
    private final ParcelBook book;
    private final CaseLog log;
    private final OrganisationCalendar calendar;
    private final Clock clock;
    private final Jdbi jdbi;

    OfferedWays(
            CaseOrders orders,
            PromisedWays promises,
            ParcelBook book,
            CaseLog log,
            OrganisationCalendar calendar,
            Clock clock,
            Jdbi jdbi) {
        this.calendar = calendar;
        this.clock = clock;
        this.orders = orders;
        this.promises = promises;
        this.book = book;
        this.log = log;
        this.jdbi = jdbi;
    }

    public WaysBack of(UUID caseId) {
        Optional<Payer> payer = orders.find(caseId).map(CaseOrders.CaseOrder::wayBack);
        SortedSet<ReturnMethod> methods = new TreeSet<>();
        List<PickUp> pickUps = new ArrayList<>();
        if (payer.filter(Payer.TRADER::equals).isPresent()) {
            concludedAt(caseId).ifPresent(at -> {
                methods.addAll(promises.methods(at));
                if (methods.contains(ReturnMethod.PICK_UP)) {
                    pickUps.addAll(pickUps(promises.pickUpHours(at)));
                }
            });
        }
        boolean awaited =
                log.find(caseId).filter(file -> file.state().awaitsGoods()).isPresent();
        return new WaysBack(payer, methods, book.sendBy(caseId).filter(by -> awaited), pickUps);
    }

    /** On the next days on which we work, from tomorrow on: today a carrier has left already. */
    private List<PickUp> pickUps(Set<PickUpHours> hours) {
        BusinessCalendar days = calendar.current();
        LocalDate day = LocalDate.ofInstant(clock.instant(), days.zone());
        List<PickUp> all = new ArrayList<>();
        for (int i = 0; i < DAYS_AHEAD && !hours.isEmpty(); i++) {
            day = days.nextBusinessDay(day);
            for (PickUpHours one : new TreeSet<>(hours)) {
                all.add(new PickUp(
                        day.atTime(one.from()).atZone(days.zone()).toInstant(),
                        day.atTime(one.until()).atZone(days.zone()).toInstant()));
            }
        }
        return all;
    }

    private Optional<Instant> concludedAt(UUID caseId) {
        return jdbi.withHandle(handle -> handle.createQuery(CONCLUDED)
                .bind("case", caseId)
                .map((row, context) -> ParcelRow.instant(row, "concluded_at").orElseThrow())
                .findOne());
    }
}
