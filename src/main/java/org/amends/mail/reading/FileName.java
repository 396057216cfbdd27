package org.amends.mail.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name for a file that is only a name: it leads nowhere, on no system, and breaks no header. */
final class FileName {

    /** What a path, a shell, a header or a URL would take for its own. */
    private static final Pattern SIGNS = Pattern.compile("[\\\\/:*?\"<>|%;'`$&]");

    /** Names of devices on Windows, with any ending. */
    private static final Set<String> DEVICES = Set.of(
            "CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1",
            "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9");

    private static final int LONGEST_ENDING = 10;
    private static final int LONGEST_RAW = 2_000;

    private FileName() {}

    /** @param fallback when nothing is left of the name */
    static String safe(String raw, String fallback) {
        String line = Legible.line(EncodedWords.decode(raw), LONGEST_RAW);
        String last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1);
        String plain = trimmed(SIGNS.matcher(last).replaceAll("_"));
        if (plain.isEmpty()) {
            return fallback;
        }
        String own = DEVICES.contains(base(plain).toUpperCase(Locale.ROOT)) ? "_" + plain : plain;
        return shortened(own);
    }

    /** A dot in front hides a file, one at the end vanishes on Windows. */
    private static String trimmed(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && isDotOrSpace(name.charAt(start))) {
            start++;
        }
        while (end > start && isDotOrSpace(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(start, end);
    }

    private static boolean isDotOrSpace(char c) {
        return c == '.' || c == ' ';
    }

    private static String base(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot).strip();
    }

    private static String shortened(String name) {
        if (name.length() <= Limits.FILE_NAME_CHARS) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int keep = Limits.FILE_NAME_CHARS - ending.length();
        int whole = Character.isHighSurrogate(name.charAt(keep - 1)) ? keep - 1 : keep;
        return name.substring(0, whole) + ending;
    }
}
