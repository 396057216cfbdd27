package org.amends.web;

import org.jspecify.annotations.Nullable;

/** Text as it was typed. */
public final class Typed {

    private Typed() {}

    /** A field that was not sent is empty. */
    public static String orNothing(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    /** A browser sends every line end as CR LF, whatever was typed. */
    public static String lines(String sent) {
        return sent.replace("\r\n", "\n");
    }
}
