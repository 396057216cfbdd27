package org.amends.stray;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.casefile.LoggedCase;
import org.amends.goods.GoodsInput;
import org.amends.goods.Unexpected;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.CaseOrders;

/** What is in a parcel that belonged to no case, as it is counted on the case that it belongs to. */
@ApplicationScoped
class CountedStray {

    private final CaseOrders orders;
    private final StrayProblems problems;

    CountedStray(CaseOrders orders, StrayProblems problems) {
        this.orders = orders;
        this.problems = problems;
    }

    /**
     * @throws org.amends.platform.problem.Problem 400 for an item that the parcel has not; a line that the case has not is refused
     *     where it is counted
     */
    GoodsInput.Parcel of(StrayParcel parcel, LoggedCase file, StrayInput.Match match) {
        Map<Integer, String> lines = Optional.ofNullable(match.items())
                .map(said -> said(parcel, said))
                .orElseGet(() -> byArticle(parcel, file.id()));
        List<GoodsInput.Counted> units = new ArrayList<>();
        List<GoodsInput.Other> others = new ArrayList<>();
        for (StrayParcel.Item item : parcel.items()) {
            Optional.ofNullable(lines.get(item.number()))
                    .ifPresentOrElse(
                            line -> units.add(new GoodsInput.Counted(line, item.units())),
                            () -> others.add(new GoodsInput.Other(
                                    Unexpected.Kind.UNEXPECTED, Optional.empty(), item.what(), item.units())));
        }
        return new GoodsInput.Parcel(parcel.code(), units, others, parcel.remarks());
    }

    /** The line that each item is, by its number, where the article tells. */
    Map<Integer, String> byArticle(StrayParcel parcel, UUID caseId) {
        Map<Integer, String> lines = new HashMap<>();
        Optional<OrderSnapshot> order = orders.frozen(caseId);
        for (StrayParcel.Item item : parcel.items()) {
            item.article()
                    .flatMap(article -> order.flatMap(known -> line(known, article)))
                    .ifPresent(line -> lines.put(item.number(), line));
        }
        return lines;
    }

    private static Optional<String> line(OrderSnapshot order, String article) {
        return order.lines().stream()
                .filter(line -> line.sku().filter(article::equalsIgnoreCase).isPresent()
                        || line.gtin().filter(article::equals).isPresent())
                .map(OrderLine::id)
                .findFirst();
    }

    private Map<Integer, String> said(StrayParcel parcel, List<StrayInput.Assigned> said) {
        Map<Integer, String> lines = new HashMap<>();
        for (int i = 0; i < said.size(); i++) {
            int number = said.get(i).item();
            if (number > parcel.items().size() || lines.put(number, said.get(i).line()) != null) {
                throw problems.invalid("items[" + i + "].item", "unknown-item");
            }
        }
        return lines;
    }
}
