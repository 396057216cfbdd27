package org.amends.returns;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.returns.law.LegalCalendar;
import org.amends.time.BusinessCalendar;

/** The law's calendars, kept: building one costs tens of milliseconds. */
@Singleton
public class LegalCalendars {

    private final LoadingCache<LegalCalendar.Span, BusinessCalendar> kept =
            Caffeine.newBuilder().maximumSize(200).build(LegalCalendar.Span::calendar);

    LegalCalendars() {}

    /** For all that can be asked about an order by then, in the consumer's zone. */
    public BusinessCalendar of(OrderSnapshot order, Instant now) {
        return kept.get(LegalCalendar.Span.covering(order, now));
    }
}
