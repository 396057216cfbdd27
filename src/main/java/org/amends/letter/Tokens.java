package org.amends.letter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.guard.Quotations;
import org.amends.guard.Span;

/**
 * The names that stand for values of the record in a letter, such as <code>{due:final}</code>. The list is closed: any other
 * name stays as it was typed, and is refused as something that nobody filled in (ACK-06). Values are put in once and are
 * never read for tokens again; what a customer typed and is quoted stays as they typed it.
 */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\\{[a-z]{1,20}(?::[a-z0-9]{1,20})?}");

    private final SortedMap<String, String> values = new TreeMap<>();

    /** A token without a value is none. */
    void put(String name, String value) {
        if (!value.isBlank()) {
            values.put("{" + name + "}", value.strip());
        }
    }

    /** Each with what it says in this letter. */
    Map<String, String> all() {
        return Collections.unmodifiableMap(values);
    }

    FilledText fill(String typed, String customerWords) {
        Quotations quotations = Quotations.in(typed, customerWords);
        StringBuilder text = new StringBuilder();
        List<FilledText.Filling> fillings = new ArrayList<>();
        Matcher token = TOKEN.matcher(typed);
        int from = 0;
        while (token.find()) {
            Span place = new Span(token.start(), token.end());
            String value = values.get(token.group());
            if (value != null && !quotations.cover(place)) {
                text.append(typed, from, place.start());
                fillings.add(new FilledText.Filling(place, new Span(text.length(), text.length() + value.length())));
                text.append(value);
                from = place.end();
            }
        }
        return new FilledText(text.append(typed, from, typed.length()).toString(), List.copyOf(fillings));
    }
}
