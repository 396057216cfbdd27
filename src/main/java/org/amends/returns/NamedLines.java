package org.amends.returns;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.lifecycle.Units;
import org.amends.order.snapshot.OrderLine;
import org.amends.order.snapshot.OrderSnapshot;

/**
 * Which lines of an order somebody means who names goods in their own words, one to a line: by an article number, or by words
 * that stand in the title of one line alone. Whatever fits two lines fits none: then a person asks.
 */
final class NamedLines {

    /** How many, before the goods or behind them: {@code 2 x kettle}, {@code kettle (2)}. */
    private static final Pattern BEFORE =
            Pattern.compile("^(\\d{1,6})\\s*(?:[x×*]\\s*|\\s)(.+)$", Pattern.CASE_INSENSITIVE);

    private static final Pattern BEHIND =
            Pattern.compile("^(.+?)\\s*(?:[,;:(-]\\s*|\\s)[x×*]?\\s*(\\d{1,6})\\s*\\)?$", Pattern.CASE_INSENSITIVE);

    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private NamedLines() {}

    /** Empty unless every line that was written means one line of the order; several mentions of one line add up. */
    static Optional<List<Units>> in(OrderSnapshot order, String words) {
        List<Units> named = new ArrayList<>();
        for (String written :
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            Optional<Units> one = one(order, written);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            named.add(one.get());
        }
        return named.isEmpty() ? Optional.empty() : Optional.of(named);
    }

    /** A number may be a part of the name, as in "Size 44": the name as it was written goes first. */
    private static Optional<Units> one(OrderSnapshot order, String written) {
        Optional<OrderLine> whole = line(order, written);
        if (whole.isPresent()) {
            return whole.map(line -> new Units(line.id(), 1));
        }
        Matcher before = BEFORE.matcher(written);
        if (before.matches()) {
            return line(order, before.group(2)).map(line -> new Units(line.id(), Integer.parseInt(before.group(1))));
        }
        Matcher behind = BEHIND.matcher(written);
        return behind.matches()
                ? line(order, behind.group(1)).map(line -> new Units(line.id(), Integer.parseInt(behind.group(2))))
                : Optional.empty();
    }

    private static Optional<OrderLine> line(OrderSnapshot order, String name) {
        List<OrderLine> byNumber = order.lines().stream()
                .filter(line ->
                        line.sku().filter(name.strip()::equalsIgnoreCase).isPresent()
                                || line.gtin().filter(name.strip()::equals).isPresent())
                .toList();
        Set<String> words = words(name);
        List<OrderLine> fitting = byNumber.isEmpty() && !words.isEmpty()
                ? order.lines().stream()
                        .filter(line -> words(line.title()).containsAll(words))
                        .toList()
                : byNumber;
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** How many words of a line's title stand in a text, whatever else does. */
    static long shared(OrderLine line, String text) {
        Set<String> said = words(text);
        return words(line.title()).stream().filter(said::contains).count();
    }

    private static Set<String> words(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>(Arrays.asList(NOT_A_WORD.split(plain)));
        words.remove("");
        return words;
    }
}
