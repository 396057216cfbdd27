package org.amends.returns.law;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.order.snapshot.OrderSnapshot;
import org.amends.time.BusinessCalendar;
import org.amends.time.CalendarBuilder;
import org.amends.time.Holidays;
import org.amends.time.OpeningHours;

/**
 * The working days of a country as Regulation (EEC, Euratom) 1182/71 sees them: all days but Saturdays, Sundays and public
 * holidays, in the consumer's zone. A business's own hours and closures are not in it. Building one costs tens of
 * milliseconds, so keep it.
 *
 * <p>Only holidays of the whole country count; for the United Kingdom those of England. Administrators who know better
 * give a calendar of their own in its place.
 */
public final class LegalCalendar {

    private static final List<DayOfWeek> WORKING_WEEK =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);

    /** The longest guarantee of a country, with the year that a repair adds. */
    private static final int YEARS_AFTER = GuaranteeTerms.MOST_MONTHS / 12 + 1;

    private LegalCalendar() {}

    /**
     * @param country of the consumer, ISO 3166-1 alpha-2; one whose holidays are unknown has weekends only
     * @param firstYear that of the oldest contract asked about
     * @param lastYear as far behind the newest contract as its guarantee runs
     */
    public static BusinessCalendar of(String country, int firstYear, int lastYear) {
        CalendarBuilder builder = BusinessCalendar.builder(ConsumerZone.of(country), firstYear, lastYear)
                .open(WORKING_WEEK, OpeningHours.parse("00:00-24:00"));
        holidays(country, firstYear, lastYear).ifPresent(builder::holidays);
        return builder.build();
    }

    /** What a calendar is made of, to keep it by. */
    public record Span(String country, int firstYear, int lastYear) {

        /** For all that can be asked about an order, from its first event up to the end of its guarantee. */
        public static Span covering(OrderSnapshot order, Instant declared) {
            ZoneId zone = ConsumerZone.of(order.buyer().country());
            IntSummaryStatistics years = Stream.of(
                            Stream.of(order.concludedAt(), declared),
                            order.terms().withdrawalInfoGivenAt().stream(),
                            order.deliveries().stream().map(OrderSnapshot.Delivery::at))
                    .flatMap(instants -> instants)
                    .mapToInt(at -> at.atZone(zone).getYear())
                    .summaryStatistics();
            return new Span(order.buyer().country(), years.getMin(), years.getMax() + YEARS_AFTER);
        }

        public BusinessCalendar calendar() {
            return of(country, firstYear, lastYear);
        }
    }

    public static BusinessCalendar covering(OrderSnapshot order, Instant declared) {
        return Span.covering(order, declared).calendar();
    }

    private static Optional<Holidays> holidays(String country, int firstYear, int lastYear) {
        String code = country.toUpperCase(Locale.ROOT);
        return switch (Regime.of(code)) {
            case EU, UNITED_STATES -> Optional.of(Holidays.of(code, firstYear, lastYear));
            case UNITED_KINGDOM -> Optional.of(Holidays.of(code, "eng", firstYear, lastYear));
            case OTHER -> Optional.empty();
        };
    }
}
