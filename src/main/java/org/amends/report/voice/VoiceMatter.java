package org.amends.report.voice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which cases a number of the report counts. */
public enum VoiceMatter {
    COMPLAINTS,
    TOLD_OTHERS,
    OUTSIDE,
    /** Complaints that have had their first letter of a person. */
    CONTACTED,
    /** Whose customer was asked about a stage whether they were treated fairly. */
    ASKED;

    static Optional<VoiceMatter> at(String path) {
        return Arrays.stream(values()).filter(one -> one.path().equals(path)).findFirst();
    }

    /** The last part of its page's address, and of its files' names. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page with its cases. */
    String href() {
        return "/reports/voice/" + path();
    }
}
