package org.amends.policy.pack;

import java.util.regex.Pattern;

/** The name of a pack through all its versions, for instance {@code uk-retail-finance}. */
public record PackId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int LONGEST = 60;

    /** @throws IllegalArgumentException with a sentence that says what was expected */
    public PackId {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "\"" + Shown.of(value) + "\" is no name of a pack: write small letters, digits "
                            + "and single hyphens, at most " + LONGEST + ", for instance uk-retail-finance.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
