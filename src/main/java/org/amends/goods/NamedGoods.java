package org.amends.goods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.CaseKind;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Units;
import org.amends.photo.Album;
import org.amends.photo.Photograph;
import org.amends.returns.CaseOrders;
import org.jdbi.v3.core.Handle;

/** What the goods of a case are called, how many are expected, and which photographs may show them. */
@ApplicationScoped
public class NamedGoods {

    private final CaseOrders orders;
    private final Album album;
    private final GoodsProblems problems;

    NamedGoods(CaseOrders orders, Album album, GoodsProblems problems) {
        this.orders = orders;
        this.album = album;
        this.problems = problems;
    }

    /** Titles of all lines of the order, by their ids; none where it is not known. */
    public Map<String, String> titles(UUID caseId) {
        return orders.of(caseId);
    }

    /** Units that should come back, by line; none for a case that waits for no goods. */
    public static Map<String, Integer> expected(LoggedCase file) {
        return file
                .state()
                .declaration()
                .filter(said -> said.kind() != CaseKind.PRICE_ADJUSTMENT)
                .flatMap(Declaration::order)
                .stream()
                .flatMap(order -> order.units().stream())
                .collect(Collectors.toMap(Units::line, Units::quantity, Integer::sum));
    }

    String title(UUID caseId, Item item, Ledger ledger) {
        return item.line()
                .map(line -> titles(caseId).getOrDefault(line, line))
                .or(() -> item.unexpected().flatMap(ledger::unexpected).map(Unexpected::what))
                .orElse("");
    }

    /** @throws org.amends.platform.problem.Problem 400 for goods that did not come with this case */
    void checkCame(Item item, Ledger ledger) {
        if (item.line().isPresent() == item.unexpected().isPresent()) {
            throw problems.invalid("line", "one-item");
        }
        if (ledger.came(item) == 0) {
            throw problems.invalid(item.line().isPresent() ? "line" : "unexpected", "not-here");
        }
    }

    /**
     * @param forCustomer whether the customer has to be able to see them
     * @throws org.amends.platform.problem.Problem 400 for one of another case, or one that is not for the customer
     */
    void checkPhotographs(Handle handle, UUID caseId, List<UUID> photographs, boolean forCustomer) {
        Map<UUID, Photograph> all =
                album.of(handle, caseId).stream().collect(Collectors.toMap(Photograph::id, one -> one));
        Set<UUID> seen = new HashSet<>();
        for (UUID id : photographs) {
            Optional<Photograph> found = Optional.ofNullable(all.get(id));
            if (found.isEmpty() || !seen.add(id)) {
                throw problems.invalid("photographs", "no-photograph");
            }
            if (forCustomer && !found.get().forCustomer()) {
                throw problems.invalid("photographs", "hidden-photograph");
            }
        }
    }
}
