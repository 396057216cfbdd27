package org.amends.time;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.data.UnfoldingReader;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import net.fortuna.ical4j.util.Strings;

/**
 * All that we ask of ical4j: its parser and its rules of repetition, not its model, whose time zones can be fetched
 * from the network.
 */
final class ICalendar {

    private ICalendar() {}

    /**
     * Hands over each event as soon as it was read, so that too many of them are never held.
     *
     * @throws BadHolidayFile if the file is broken, or with the line added if the consumer threw one
     */
    static void read(String text, Consumer<HolidayEvent> events) {
        try {
            new CalendarParserImpl().parse(new UnfoldingReader(new StringReader(text), true), new Events(events));
        } catch (ParserException e) {
            if (e.getCause() instanceof BadHolidayFile refused) {
                throw new BadHolidayFile(e.getLineNo(), refused.reason());
            }
            throw new BadHolidayFile(e.getLineNo(), "This is no iCalendar file, or a broken one: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a value without its escapes. */
    static String plain(String value) {
        return Strings.unescape(value);
    }

    /**
     * The days of a yearly rule from one day to another, both included.
     *
     * @throws IllegalArgumentException if the rule is broken or not yearly
     */
    static List<LocalDate> everyYear(String rule, LocalDate start, LocalDate from, LocalDate to) {
        // Some programs end the rule of an all-day event at a time of day.
        Recur<LocalDate> recur = new Recur<>(rule.replaceAll("(?i)(UNTIL=\\d{8})T\\d{6}Z?", "$1"));
        if (recur.getFrequency() != Frequency.YEARLY) {
            throw new IllegalArgumentException("only yearly repetitions are read");
        }
        return recur.getDates(start, from, to);
    }

    private static final class Events implements ContentHandler {

        private static final int DEEPEST = 5;

        private final Consumer<HolidayEvent> events;
        private Map<String, List<String>> properties = new HashMap<>();
        private String property = "";
        private int depth;
        private int count;

        Events(Consumer<HolidayEvent> events) {
            this.events = events;
        }

        @Override
        public void startComponent(String name) {
            depth++;
            if (depth > DEEPEST) {
                throw new BadHolidayFile("The file is nested too deeply.");
            }
            if (depth == 1) {
                properties = new HashMap<>();
            }
        }

        @Override
        public void endComponent(String name) {
            depth--;
            if (depth == 0 && name.equalsIgnoreCase("VEVENT")) {
                count++;
                events.accept(new HolidayEvent(count, properties));
            }
        }

        @Override
        public void startProperty(String name) {
            property = name.toUpperCase(Locale.ROOT);
        }

        @Override
        public void propertyValue(String value) {
            if (depth == 1) {
                properties.computeIfAbsent(property, none -> new ArrayList<>()).add(value);
            }
        }

        @Override
        public void startCalendar() {}

        @Override
        public void endCalendar() {}

        @Override
        public void endProperty(String name) {}

        @Override
        public void parameter(String name, String value) {}
    }
}
