package org.amends.identity;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The texts of the sign-in page, from {@code messages/identity.properties}. */
final class SignInTexts {

    private static final String PREFIX = "sign-in.";
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages.identity", Locale.ENGLISH);

    private SignInTexts() {}

    static String of(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(PREFIX + key), Locale.ENGLISH).format(arguments);
    }

    /** By their last word, for the template. */
    static Map<String, String> all() {
        return BUNDLE.keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .collect(Collectors.toMap(key -> key.substring(PREFIX.length()), BUNDLE::getString));
    }
}
