package org.amends.web;

import com.ibm.icu.text.MessageFormat;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every text that a person reads, by bundle, key and language. A bundle is {@code messages/<name>.properties} in English,
 * with {@code _et}, {@code _ru}, {@code _sk} beside it; what a language lacks is said in English. Texts are ICU
 * MessageFormat patterns with named arguments.
 */
@Singleton
public final class Messages {

    private record Address(String bundle, String language) {}

    private final Map<Address, Bundle> bundles = new ConcurrentHashMap<>();

    /**
     * @throws IllegalArgumentException when the bundle does not know the key: a mistake in the code, not in the input
     */
    public String text(Locale locale, String bundle, String key, Map<String, ?> args) {
        return find(locale, bundle, key, args)
                .orElseThrow(() -> new IllegalArgumentException("messages/" + bundle + ".properties has no " + key));
    }

    public String text(Locale locale, String bundle, String key) {
        return text(locale, bundle, key, Map.of());
    }

    Optional<String> find(Locale locale, String bundle, String key, Map<String, ?> args) {
        Locale language = Languages.fit(locale);
        return bundle(bundle, language.getLanguage())
                .pattern(key)
                .map(pattern -> format(pattern, language, args))
                .or(() -> bundle(bundle, "en").pattern(key).map(pattern -> format(pattern, Languages.FALLBACK, args)));
    }

    public boolean has(String bundle, String key) {
        return keys(bundle).contains(key);
    }

    /** The keys of the English bundle, which are all there are. */
    public Set<String> keys(String bundle) {
        return bundle(bundle, "en").patterns().keySet();
    }

    private Bundle bundle(String name, String language) {
        return bundles.computeIfAbsent(
                new Address(name, language), address -> Bundle.load(address.bundle(), address.language()));
    }

    private static String format(String pattern, Locale locale, Map<String, ?> args) {
        return new MessageFormat(pattern, locale)
                .format(args.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, argument -> readable(argument.getValue()))));
    }

    /** ICU formats numbers; everything else is its own text. */
    private static Object readable(@Nullable Object value) {
        return value instanceof Number ? value : String.valueOf(value);
    }
}
