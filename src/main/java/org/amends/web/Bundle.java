package org.amends.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The texts of one bundle in one language, in UTF-8. */
record Bundle(Map<String, String> patterns) {

    Bundle {
        patterns = Map.copyOf(patterns);
    }

    /** A bundle that a language does not have is empty; one that English does not have is a mistake. */
    static Bundle load(String name, String language) {
        String file = "messages/" + name + (language.equals("en") ? "" : "_" + language) + ".properties";
        try (InputStream bytes = Thread.currentThread().getContextClassLoader().getResourceAsStream(file)) {
            if (bytes == null && language.equals("en")) {
                throw new IllegalArgumentException("There is no " + file);
            }
            return bytes == null ? new Bundle(Map.of()) : read(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't read " + file, e);
        }
    }

    Optional<String> pattern(String key) {
        return Optional.ofNullable(patterns.get(key));
    }

    private static Bundle read(Reader file) throws IOException {
        Properties properties = new Properties();
        properties.load(file);
        Map<String, String> patterns = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
        return new Bundle(patterns);
    }
}
