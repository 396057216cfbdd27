package org.amends;

import java.util.Locale;

/** What {@code --demo} changes, unless it is set otherwise. */
final class Demonstration {

    private Demonstration() {}

    /** The demo's password is printed for everybody, so it listens on this machine only; its ladders climb while one looks; its shop is in Tallinn. */
    static void prepare() {
        set("amends.demo.enabled", "true");
        set("quarkus.http.host", "127.0.0.1");
        set("amends.policy.first-pack", "classpath:demo/policy.yaml");
        set("amends.deadlines.calendar.zone", "Europe/Tallinn");
        set("amends.deadlines.calendar.country", "EE");
    }

    private static void set(String key, String value) {
        String variable = key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        if (System.getProperty(key) == null && System.getenv(variable) == null) {
            System.setProperty(key, value);
        }
    }
}
