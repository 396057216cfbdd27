package org.amends.guard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A date somebody wrote, as numbers (2026-11-27, 27.11.2026) or with the month's name; without a year it is the one nearest
 * to today.
 *
 * @param first index of its first word, {@code last} of its last
 */
record WrittenDate(LocalDate date, int first, int last) {

    static List<WrittenDate> in(List<Word> words, String text, PhraseBook book, LocalDate today) {
        return hasNumber(words) ? found(new Reader(words, text, book, today)) : List.of();
    }

    /** Most sentences have none, and are passed by without a trace. */
    private static boolean hasNumber(List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).number()) {
                return true;
            }
        }
        return false;
    }

    private static List<WrittenDate> found(Reader reader) {
        List<WrittenDate> found = new ArrayList<>();
        for (int at = 0; at < reader.words().size(); at++) {
            Optional<WrittenDate> date = reader.at(at);
            if (date.isPresent()) {
                found.add(date.get());
                at = date.get().last();
            }
        }
        return found;
    }

    private record Reader(List<Word> words, String text, PhraseBook book, LocalDate today) {

        /** Most words are no number and stand before none, and are passed by at once. */
        Optional<WrittenDate> at(int first) {
            if (!number(first) && !number(first + 1)) {
                return Optional.empty();
            }
            return numeric(first).or(() -> dayThenMonth(first)).or(() -> monthThenDay(first));
        }

        private Optional<WrittenDate> numeric(int first) {
            if (!number(first) || !number(first + 1) || !number(first + 2)) {
                return Optional.empty();
            }
            char separator = text.charAt(words.get(first).span().end());
            if (".-/".indexOf(separator) < 0 || !joined(first, separator) || !joined(first + 1, separator)) {
                return Optional.empty();
            }
            int start = value(first);
            int middle = value(first + 1);
            int end = value(first + 2);
            if (start > 31) {
                return date(start, middle, end, first, first + 2);
            }
            int year = end < 100 ? 2000 + end : end;
            return middle > 12
                    ? date(year, start, middle, first, first + 2)
                    : date(year, middle, start, first, first + 2);
        }

        private Optional<WrittenDate> dayThenMonth(int first) {
            return number(first) ? monthAfter(first, 1).or(() -> monthAfter(first, 2)) : Optional.empty();
        }

        private Optional<WrittenDate> monthAfter(int day, int words) {
            int month = day + words;
            return month < this.words.size() && near(day, month) ? named(day, month, month) : Optional.empty();
        }

        private Optional<WrittenDate> monthThenDay(int first) {
            return number(first + 1) && near(first, first + 1) ? named(first + 1, first, first + 1) : Optional.empty();
        }

        private Optional<WrittenDate> named(int day, int month, int last) {
            OptionalInt number = book.month(words.get(month));
            if (number.isEmpty()) {
                return Optional.empty();
            }
            int first = Math.min(day, month);
            if (number(last + 1) && words.get(last + 1).folded().length() == 4 && near(last, last + 1)) {
                return date(value(last + 1), number.getAsInt(), value(day), first, last + 1);
            }
            return nearest(year -> date(year, number.getAsInt(), value(day), first, last));
        }

        private Optional<WrittenDate> nearest(IntFunction<Optional<WrittenDate>> inYear) {
            return IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 1)
                    .mapToObj(inYear)
                    .flatMap(Optional::stream)
                    .min(Comparator.comparingLong(written -> Math.abs(ChronoUnit.DAYS.between(today, written.date()))));
        }

        private boolean number(int at) {
            return at < words.size()
                    && words.get(at).number()
                    && words.get(at).folded().length() <= 4;
        }

        private int value(int at) {
            return Integer.parseInt(words.get(at).folded());
        }

        private boolean joined(int at, char separator) {
            String between = between(at, at + 1);
            return between.strip().equals(String.valueOf(separator));
        }

        private boolean near(int first, int second) {
            Span from = words.get(first).span();
            return words.get(second).span().start() - from.end() <= 4;
        }

        private String between(int first, int second) {
            int from = words.get(first).span().end();
            return text.substring(from, Math.min(words.get(second).span().start(), from + 4));
        }

        private static Optional<WrittenDate> date(int year, int month, int day, int first, int last) {
            try {
                return Optional.of(new WrittenDate(LocalDate.of(year, month, day), first, last));
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
    }
}
