package org.amends.web;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text whose ICU pattern was read once: reading it takes far longer than filling it. For use by any number of threads. */
final class CompiledText {

    private final MessageFormat pattern;
    /** The whole text where nothing is to be filled in. */
    private final @Nullable String plain;

    /** @throws IllegalArgumentException when ICU can't read the pattern */
    CompiledText(String pattern, Locale locale) {
        this.pattern = new MessageFormat(pattern, locale);
        this.plain = this.pattern.getArgumentNames().isEmpty() ? this.pattern.format(Map.of()) : null;
    }

    String with(Map<String, ?> args) {
        // A format of ICU keeps what it works on, so each use has its own.
        return plain != null ? plain : ((MessageFormat) pattern.clone()).format(readable(args));
    }

    /** ICU formats numbers; everything else is its own text. */
    private static Map<String, Object> readable(Map<String, ?> args) {
        return args.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        arg -> arg.getValue() instanceof Number number ? number : String.valueOf(arg.getValue())));
    }
}
