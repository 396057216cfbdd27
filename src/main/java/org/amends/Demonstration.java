package org.amends;

/** What {@code --demo} changes, unless it is set otherwise. */
final class Demonstration {

    private Demonstration() {}

    /** The demo's password is printed for everybody, so it listens on this machine only; its ladders climb while one looks. */
    static void prepare() {
        set("amends.demo.enabled", "true");
        set("quarkus.http.host", "127.0.0.1");
        set("amends.policy.first-pack", "classpath:demo/policy.yaml");
    }

    private static void set(String key, String value) {
        if (System.getProperty(key) == null) {
            System.setProperty(key, value);
        }
    }
}
