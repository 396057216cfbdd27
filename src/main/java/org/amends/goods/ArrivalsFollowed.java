package org.amends.goods;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.casefile.Following;
import org.amends.casefile.LoggedCase;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.Units;
import org.jdbi.v3.core.Handle;

/** Whatever way expected goods are taken in, or taken off again, their rows are added in the same transaction. */
@ApplicationScoped
class ArrivalsFollowed implements Following {

    private static final String ADD = """
            INSERT INTO goods_arrival (case_id, seq, number, line_id, units) VALUES (:case, :seq, :number, :line, :units)
            """;

    @Override
    public void after(Handle handle, LoggedCase file, Event event, Map<String, String> words) {
        if (event.fact() instanceof Fact.GoodsReceived received) {
            add(handle, file, event, received.units(), 1);
        } else if (event.fact() instanceof Fact.ReceiptReversed reversed) {
            add(handle, file, event, reversed.units(), -1);
        }
    }

    private static void add(Handle handle, LoggedCase file, Event event, List<Units> all, int sign) {
        int number = 0;
        for (Units units : all) {
            handle.createUpdate(ADD)
                    .bind("case", file.id())
                    .bind("seq", event.seq())
                    .bind("number", number++)
                    .bind("line", units.line())
                    .bind("units", sign * units.quantity())
                    .execute();
        }
    }
}
