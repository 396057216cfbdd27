package org.amends.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;

/** An order as a shop sends it: two kettles and a lid, delivered, paid by card with the postage. */
final class UcpSample {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private final JsonNode tree = parse("""
            {"currency": "EUR",
             "line_items": [
               {"id": "kettle", "item": {"id": "K", "title": "Kettle", "price": 3000},
                "quantity": {"original": 2, "total": 2, "fulfilled": 2},
                "totals": [{"type": "total", "amount": 6000}, {"type": "tax", "amount": 1000}],
                "x-returns": {"sku": "K-1", "serials": ["S1", "S2"], "warrantyMonths": 24}},
               {"id": "lid", "item": {"id": "L", "title": "Lid", "price": 334},
                "quantity": {"original": 3, "total": 3, "fulfilled": 3}, "totals": [], "parent_id": "kettle",
                "x-returns": {"unitPaidGross": 334, "unitTax": 50, "discountShare": 2}}],
             "fulfillment": {"events": [
               {"id": "e0", "type": "shipped", "occurred_at": "2026-11-18T12:00:00Z", "line_items": [],
                "tracking_number": "RR1"},
               {"id": "e1", "type": "delivered", "occurred_at": "2026-11-20T12:00:00+02:00",
                "line_items": [{"id": "kettle", "quantity": 2}, {"id": "lid", "quantity": 3}]}]},
             "adjustments": [],
             "totals": [{"type": "total", "amount": 7490}],
             "x-returns": {"version": 1, "consumer": true, "country": "EE",
               "contractConcludedAt": "2026-11-17T09:12:00Z", "concludedOnline": true, "returnCostNoticeGiven": true,
               "payments": [{"id": "p1", "method": "card", "currency": "EUR", "captured": 7490, "refunded": 0,
                             "cardBrand": "visa", "cardLast4": "4242"}],
               "delivery": {"paidStandard": 490}}}
            """);

    /** @param pointer of a field that is there, or of a new one in an object or at the end of a list that is there */
    UcpSample with(String pointer, String json) {
        int end = pointer.lastIndexOf('/');
        JsonNode parent = tree.at(pointer.substring(0, end));
        String name = pointer.substring(end + 1);
        if (parent instanceof ArrayNode list && Integer.parseInt(name) < list.size()) {
            list.set(Integer.parseInt(name), parse(json));
        } else if (parent instanceof ArrayNode list) {
            list.add(parse(json));
        } else {
            ((ObjectNode) parent).set(name, parse(json));
        }
        return this;
    }

    UcpSample without(String pointer) {
        int end = pointer.lastIndexOf('/');
        ((ObjectNode) tree.at(pointer.substring(0, end))).remove(pointer.substring(end + 1));
        return this;
    }

    UcpSample version(long version) {
        return with("/x-returns/version", Long.toString(version));
    }

    String json() {
        return tree.toString();
    }

    private static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
