package org.amends.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts of one bundle in one language, in UTF-8. */
final class Bundle {

    private final Map<String, String> patterns;
    private final Locale locale;
    private final Set<String> families;
    private final Map<String, CompiledText> texts = new ConcurrentHashMap<>();

    private Bundle(Map<String, String> patterns, Locale locale) {
        this.patterns = Map.copyOf(patterns);
        this.locale = locale;
        this.families = patterns.keySet().stream().flatMap(Bundle::beginnings).collect(Collectors.toUnmodifiableSet());
    }

    /** A bundle that a language does not have is empty; one that English does not have is a mistake. */
    static Bundle load(String name, Locale locale) {
        String language = locale.getLanguage();
        String file = "messages/" + name + (language.equals("en") ? "" : "_" + language) + ".properties";
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (bytes == null && language.equals("en")) {
                throw new IllegalArgumentException("There is no " + file);
            }
            return new Bundle(
                    bytes == null ? Map.of() : read(new InputStreamReader(bytes, StandardCharsets.UTF_8)), locale);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file, e);
        }
    }

    Map<String, String> patterns() {
        return patterns;
    }

    Optional<CompiledText> text(String key) {
        return Optional.ofNullable(patterns.get(key))
                .map(pattern -> texts.computeIfAbsent(key, any -> new CompiledText(pattern, locale)));
    }

    /** Whether keys begin with these words and a dot. */
    boolean hasFamily(String beginning) {
        return families.contains(beginning);
    }

    /** {@code queue} and {@code queue.late} of {@code queue.late.title}. */
    private static Stream<String> beginnings(String key) {
        return IntStream.range(0, key.length())
                .filter(at -> key.charAt(at) == '.')
                .mapToObj(at -> key.substring(0, at));
    }

    private static Map<String, String> read(Reader file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        Map<String, String> patterns = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return patterns;
    }
}
