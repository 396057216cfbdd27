package org.amends.policy.pack;

/**
 * One version of a pack, written {@code base-honest@1}. What it says never changes, so whatever rests on it can be derived
 * again.
 */
public record PackRef(PackId id, int version) implements Comparable<PackRef> {

    /** @throws IllegalArgumentException if the version is less than 1 */
    public PackRef {
        if (version < 1) {
            throw new IllegalArgumentException("Versions count from 1: " + version + ".");
        }
    }

    /** @throws IllegalArgumentException with a sentence that says what was expected */
    public static PackRef parse(String text) {
        int at = text.indexOf('@');
        if (at < 0 || !text.substring(at + 1).matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(
                    "\"" + Shown.of(text) + "\" names no version of a pack: write for instance base-honest@1.");
        }
        return new PackRef(new PackId(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)));
    }

    @Override
    public int compareTo(PackRef other) {
        int byId = id.value().compareTo(other.id.value());
        return byId != 0 ? byId : Integer.compare(version, other.version);
    }

    @Override
    public String toString() {
        return id + "@" + version;
    }
}
