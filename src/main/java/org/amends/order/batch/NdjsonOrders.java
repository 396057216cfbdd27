package org.amends.order.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.amends.order.snapshot.OrderName;
import org.amends.order.ucp.UcpOrder;
import org.amends.order.ucp.UcpReading;
import org.amends.platform.problem.FieldError;
import org.amends.platform.problem.JsonFaults;
import org.amends.platform.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reads orders from lines of JSON; an empty line is none. */
final class NdjsonOrders {

    private final ObjectMapper json;

    NdjsonOrders(ObjectMapper json) {
        this.json = json;
    }

    /** One line. */
    @Schema(name = "OrderBatchLine")
    record Line(
            @Nullable String source,
            @Nullable String externalId,
            @Nullable UcpOrder order) {}

    void read(BufferedReader lines, Taking taking) throws IOException {
        long number = 0;
        for (String text = lines.readLine(); text != null; text = lines.readLine()) {
            number++;
            if (number > OrderBatches.MOST_LINES) {
                taking.refuse(
                        number, "batch.too-long", "From here on nothing was read. Send the rest in another file.");
                return;
            }
            if (!text.isBlank()) {
                take(number, text, taking);
            }
        }
    }

    private void take(long number, String text, Taking taking) {
        Optional<OrderName> name = Optional.empty();
        try {
            Line line = json.readValue(text, Line.class);
            if (line == null || line.source() == null || line.externalId() == null || line.order() == null) {
                taking.refuse(number, "not-null", "Give “source”, “externalId” and “order”.");
                return;
            }
            name = Optional.of(new OrderName(line.source(), line.externalId()));
            taking.take(number, UcpReading.read(name.get(), line.order()));
        } catch (JsonProcessingException unreadable) {
            taking.refuse(number, name, List.of(JsonFaults.of(unreadable)));
        } catch (Problem problem) {
            taking.refuse(
                    number,
                    name,
                    problem.body().errors().stream().map(NdjsonOrders::inOrder).toList());
        }
    }

    /** As it stands in the line. */
    private static FieldError inOrder(FieldError error) {
        boolean beside = error.field().equals("source") || error.field().equals("externalId");
        return beside ? error : new FieldError("order." + error.field(), error.code(), error.detail());
    }
}
