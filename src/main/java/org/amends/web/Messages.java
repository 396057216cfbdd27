package org.amends.web;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text that a person reads, by bundle, key and language. A bundle is {@code messages/<name>.properties} in English,
 * with {@code _et}, {@code _ru}, {@code _sk} beside it; what a language lacks is said in English. Texts are ICU
 * MessageFormat patterns with named arguments.
 */
@Singleton
public final class Messages {

    private record Address(String bundle, Locale language) {}

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
        return bundle(bundle, Languages.fit(locale))
                .text(key)
                .or(() -> bundle(bundle, Languages.FALLBACK).text(key))
                .map(text -> text.with(args));
    }

    public boolean has(String bundle, String key) {
        return keys(bundle).contains(key);
    }

    /** The keys of the English bundle, which are all there are. */
    public Set<String> keys(String bundle) {
        return bundle(bundle, Languages.FALLBACK).patterns().keySet();
    }

    /** Whether keys of the English bundle begin with these words and a dot. */
    boolean hasFamily(String bundle, String beginning) {
        return bundle(bundle, Languages.FALLBACK).hasFamily(beginning);
    }

    private Bundle bundle(String name, Locale language) {
        return bundles.computeIfAbsent(
                new Address(name, language), address -> Bundle.load(address.bundle(), address.language()));
    }
}
