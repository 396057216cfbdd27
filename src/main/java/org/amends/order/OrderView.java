package org.amends.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An order as colleagues read it. Who bought it is not told: an order is found by what its customer knows, and what they knew is
 * kept as digests only.
 */
@Schema(name = "StaffOrder")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record OrderView(
        String source,
        String externalId,
        long version,

        @Schema(description = "ISO 4217; of every amount here, which are integers of its smallest unit")
        String currency,

        Instant concludedAt,
        boolean consumer,
        @Schema(examples = "EE") String country,
        boolean concludedOnline,

        @Schema(description = "Absent when nobody told them")
        Optional<Instant> withdrawalInfoGivenAt,

        boolean returnCostNoticeGiven,
        List<LineView> lines,
        List<OrderSnapshot.Delivery> deliveries,
        List<PaymentView> payments,
        long deliveryStandard,
        long deliveryExtra,

        @Schema(description = "SHA-256 over the canonical form of what is kept, as cases hold it")
        String seal) {

    @Schema(name = "StaffOrderLine")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LineView(
            String id,
            String title,
            Optional<String> sku,
            Optional<String> gtin,
            List<String> serials,
            Optional<String> category,
            int ordered,
            int fulfilled,

            @Schema(description = "Units that no case speaks for")
            int available,

            @Schema(description = "For all units together, tax included")
            long paid,

            long tax,

            @Schema(description = "Why the right of withdrawal does not reach it")
            Optional<WithdrawalExclusion> exclusion,

            Optional<Integer> warrantyMonths,
            boolean repairable,
            Optional<String> ancillaryTo) {

        static LineView of(OrderLine line, int available) {
            return new LineView(
                    line.id(),
                    line.title(),
                    line.sku(),
                    line.gtin(),
                    line.serials(),
                    line.category(),
                    line.ordered(),
                    line.fulfilled(),
                    available,
                    line.paid().minor(),
                    line.tax().minor(),
                    line.exclusion(),
                    line.warrantyMonths(),
                    line.repairable(),
                    line.ancillaryTo());
        }
    }

    @Schema(name = "StaffOrderPayment")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PaymentView(String id, String method, Optional<String> cardBrand, long captured, long refunded) {

        static PaymentView of(OrderSnapshot.Payment payment) {
            return new PaymentView(
                    payment.id(),
                    payment.method(),
                    payment.cardBrand(),
                    payment.captured().minor(),
                    payment.refunded().minor());
        }
    }

    /** @param available units by line */
    static OrderView of(StoredOrder stored, Map<String, Integer> available) {
        OrderSnapshot order = stored.snapshot();
        return new OrderView(
                order.name().source(),
                order.name().externalId(),
                order.version(),
                order.currency().getCurrencyCode(),
                order.concludedAt(),
                order.buyer().consumer(),
                order.buyer().country(),
                order.terms().concludedOnline(),
                order.terms().withdrawalInfoGivenAt(),
                order.terms().returnCostNoticeGiven(),
                order.lines().stream()
                        .map(line -> LineView.of(line, available.getOrDefault(line.id(), 0)))
                        .toList(),
                order.deliveries(),
                order.payments().stream().map(PaymentView::of).toList(),
                order.delivery().standard().minor(),
                order.delivery().extra().minor(),
                stored.seal());
    }
}
