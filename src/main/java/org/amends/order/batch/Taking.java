package org.amends.order.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.order.Orders;
import org.amends.order.Taken;
import org.amends.order.TakenView;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.snapshot.OrderName;
import org.amends.platform.problem.FieldError;

/** Takes orders as they are read, some hundreds in one transaction, and notes what became of each. */
final class Taking {

    private static final int AT_ONCE = 250;

    private final Orders orders;
    private final Map<OrderName, Read> waiting = new LinkedHashMap<>();
    private final List<BatchReport.Entry> entries = new ArrayList<>();

    Taking(Orders orders) {
        this.orders = orders;
    }

    private record Read(long line, FindableOrder order) {}

    void take(long line, FindableOrder order) {
        if (waiting.containsKey(order.order().name()) || waiting.size() == AT_ONCE) {
            flush();
        }
        waiting.put(order.order().name(), new Read(line, order));
    }

    void refuse(long line, Optional<OrderName> name, List<FieldError> errors) {
        entries.add(new BatchReport.Entry(
                line,
                name.map(OrderName::source),
                name.map(OrderName::externalId),
                "refused",
                Optional.empty(),
                errors));
    }

    void refuse(long line, String code, String sentence) {
        refuse(line, Optional.empty(), List.of(new FieldError("", code, sentence)));
    }

    BatchReport report() {
        flush();
        entries.sort(Comparator.comparingLong(BatchReport.Entry::line));
        return BatchReport.of(entries);
    }

    private void flush() {
        if (waiting.isEmpty()) {
            return;
        }
        List<Read> reads = List.copyOf(waiting.values());
        List<Taken> taken = orders.takeAll(reads.stream().map(Read::order).toList());
        for (int i = 0; i < reads.size(); i++) {
            note(reads.get(i), taken.get(i));
        }
        waiting.clear();
    }

    private void note(Read read, Taken taken) {
        OrderName name = read.order().order().name();
        if (taken.outcome() == Taken.Outcome.OTHER_CURRENCY) {
            refuse(read.line(), Optional.of(name), List.of(TakenView.otherCurrency()));
            return;
        }
        TakenView view = TakenView.of(name, taken);
        entries.add(new BatchReport.Entry(
                read.line(),
                Optional.of(view.source()),
                Optional.of(view.externalId()),
                view.outcome(),
                view.reason(),
                List.of()));
    }
}
