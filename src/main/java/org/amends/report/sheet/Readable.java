package org.amends.report.sheet;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amends.money.Money;
import org.amends.web.Amounts;
import org.amends.web.Messages;
import org.amends.web.Moments;

/** Says values as their reader reads them: in their language, on the clocks where they are. */
public final class Readable {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private final Messages messages;
    private final Locale locale;
    private final ZoneId zone;

    public Readable(Messages messages, Locale locale, ZoneId zone) {
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    public Locale locale() {
        return locale;
    }

    public ZoneId zone() {
        return zone;
    }

    public String text(Said said) {
        Map<String, Object> arguments = new HashMap<>(said.arguments());
        arguments.replaceAll((name, argument) -> argument(argument));
        return messages.text(locale, "pages", said.key(), arguments);
    }

    private Object argument(Object argument) {
        if (argument instanceof Said sentence) {
            return text(sentence);
        }
        return argument instanceof Value value ? text(value) : argument;
    }

    /** In the words of the page. */
    public String text(Value value) {
        if (value instanceof Value.Words words) {
            return words.text();
        } else if (value instanceof Value.Sentence sentence) {
            return text(sentence.said());
        } else if (value instanceof Value.Count count) {
            return number("report.number", count.number());
        } else if (value instanceof Value.Decimal decimal) {
            return number("report.number", decimal.number());
        } else if (value instanceof Value.Percent percent) {
            return number("report.percent", percent.number());
        } else if (value instanceof Value.Minutes minutes) {
            return span(minutes.number());
        } else if (value instanceof Value.Day day) {
            return Moments.day(day.date().atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC, locale);
        } else if (value instanceof Value.Month month) {
            return Moments.month(month.month(), locale);
        } else if (value instanceof Value.Moment moment) {
            return Moments.moment(moment.at(), zone, locale);
        } else if (value instanceof Value.Due due) {
            return Moments.due(due.at(), zone, locale);
        } else if (value instanceof Value.Sums sums) {
            return sums.sums().stream().map(this::amount).collect(Collectors.joining(" · "));
        } else if (value instanceof Value.Several several) {
            return several(several.values());
        }
        return "";
    }

    private String several(List<Value> values) {
        return values.stream().map(this::text).collect(Collectors.joining("; "));
    }

    private String amount(Money money) {
        return Amounts.text(money.minor(), money.currency().getCurrencyCode(), locale);
    }

    private String number(String key, Number number) {
        return text(new Said(key, Map.of("n", number)));
    }

    /** As long as it takes to see how long it is: nobody needs the minutes of three days. */
    private String span(long minutes) {
        long length = Math.abs(minutes);
        String sign = minutes < 0 ? "−" : "";
        if (length >= DAY) {
            return sign + two("report.span.DAYS", length / DAY, length % DAY / HOUR);
        }
        return sign
                + (length >= HOUR
                        ? two("report.span.HOURS", length / HOUR, length % HOUR)
                        : two("report.span.MINUTES", length, 0));
    }

    private String two(String key, long n, long rest) {
        return text(new Said(key, Map.of("n", n, "rest", rest)));
    }

    /** A heading of a file, whose numbers and clock times stand bare. */
    String heading(Column<?> column) {
        String plain = text(column.heading());
        return switch (column.unit()) {
            case NONE -> plain;
            case MINUTES -> text(new Said("report.file.minutes", Map.of("heading", plain)));
            case ZONED -> text(new Said("report.file.zoned", Map.of("heading", plain, "zone", zone.getId())));
        };
    }
}
