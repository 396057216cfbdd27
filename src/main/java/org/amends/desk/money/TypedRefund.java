package org.amends.desk.money;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.platform.input.Words;
import org.amends.remedy.refund.RefundInput;

/** A refund as somebody types it: line by line where an order stands behind it, else as one amount. */
public record TypedRefund(
        Optional<@Valid Amount> amount,
        Optional<@Valid Order> order,
        Optional<List<@NotNull @Valid Line>> lines,
        Optional<@Valid Amount> delivery) {

    /** @param minor in units of the currency's smallest coin */
    record Amount(@Positive long minor, @NotNull String currency) {}

    record Order(
            @NotNull @Words(max = 100) String source,
            @NotNull @Words(max = 200) String externalId,
            Optional<@Words(max = 200) String> payment) {}

    record Line(
            @NotNull @Words(max = 200) String line,
            @NotNull @Valid Amount amount) {}

    /** What its lines come to, or what was typed as one; empty for neither. */
    public Optional<Long> minor() {
        return Stream.concat(lines.stream().flatMap(List::stream).map(Line::amount), delivery.stream())
                .map(share -> BigInteger.valueOf(share.minor()))
                .reduce(BigInteger::add)
                .map(sum -> sum.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact())
                .or(() -> amount.map(Amount::minor));
    }

    /** As the API takes it. */
    public RefundInput.Proposed input() {
        return new RefundInput.Proposed(minor(), order.map(this::input), Optional.empty());
    }

    private RefundInput.OfOrder input(Order of) {
        return new RefundInput.OfOrder(
                of.source(),
                of.externalId(),
                of.payment(),
                lines.orElse(List.of()).stream()
                        .map(line -> new RefundInput.LineShare(
                                line.line(), line.amount().minor()))
                        .toList(),
                delivery.map(Amount::minor));
    }
}
