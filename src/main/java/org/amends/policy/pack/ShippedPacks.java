package org.amends.policy.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The packs that come with Amends, as they are written. A test keeps all of them free of faults. */
public final class ShippedPacks {

    /** Parents before their children. */
    private static final List<String> NAMES = List.of(
            "base-honest",
            "eu-consumer",
            "uk-retail-finance",
            "uk-payment-services",
            "au-idr",
            "uk-housing",
            "nhs-england",
            "us-cfpb");

    private ShippedPacks() {}

    /** The texts by name, parents before their children. */
    public static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        NAMES.forEach(name -> texts.put(name, text(name)));
        return texts;
    }

    private static String text(String name) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try (InputStream file = Objects.requireNonNull(loader.getResourceAsStream("policy/" + name + ".yaml"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
