package org.amends.lifecycle;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/** A bundle of messages, as it lies in the resources. */
record Sentences(Properties all) {

    static Sentences ofStaff() {
        return read("/messages/guards.properties");
    }

    static Sentences ofCustomers() {
        return read("/messages/customer.properties");
    }

    private static Sentences read(String resource) {
        Properties all = new Properties();
        try (InputStream in = Optional.ofNullable(Sentences.class.getResourceAsStream(resource))
                .orElseThrow()) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sentences(all);
    }

    Set<String> keys() {
        return all.stringPropertyNames();
    }

    String of(String key) {
        return Optional.ofNullable(all.getProperty(key))
                .orElseThrow(() -> new IllegalArgumentException("nothing says " + key));
    }
}
