package org.amends.report.voice;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What customers said in one week.
 *
 * @param monday its first day
 * @param toldOthers cases whose customer told others, by the day of that mark
 * @param outside cases that began with a review or a post
 * @param orders that were concluded in the week; 0 where none is known
 * @param complaintsPerThousandOrders with one decimal; absent where no order is known
 * @param complimentsPerThousandOrders likewise
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record VoiceWeek(
        LocalDate monday,
        long complaints,
        long compliments,
        long toldOthers,
        long outside,
        long orders,
        Optional<BigDecimal> complaintsPerThousandOrders,
        Optional<BigDecimal> complimentsPerThousandOrders) {

    static VoiceWeek of(
            LocalDate monday, long complaints, long compliments, long toldOthers, long outside, long orders) {
        return new VoiceWeek(
                monday,
                complaints,
                compliments,
                toldOthers,
                outside,
                orders,
                perThousand(complaints, orders),
                perThousand(compliments, orders));
    }

    static VoiceWeek empty(LocalDate monday) {
        return of(monday, 0, 0, 0, 0, 0);
    }

    private static Optional<BigDecimal> perThousand(long number, long orders) {
        return orders == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(number)
                        .multiply(BigDecimal.valueOf(1_000))
                        .divide(BigDecimal.valueOf(orders), 1, RoundingMode.HALF_UP));
    }
}
