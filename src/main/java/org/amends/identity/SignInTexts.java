package org.amends.identity;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** The texts of the sign-in page, from {@code messages/identity.properties}. */
@Singleton
final class SignInTexts {

    private static final String BUNDLE = "identity";
    private static final String PREFIX = "sign-in.";

    private final Messages messages;
    private final PageLanguage language;

    SignInTexts(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    String of(String key, Map<String, ?> arguments) {
        return messages.text(language.locale(), BUNDLE, PREFIX + key, arguments);
    }

    /** By their last word, for the template; those with arguments are not for it. */
    Map<String, String> all() {
        return messages.keys(BUNDLE).stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .collect(Collectors.toMap(key -> key, key -> of(key, Map.of())));
    }
}
