package org.amends.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Says why something is refused, to whoever asks, in their language. */
@ApplicationScoped
class ListSentences {

    static final String BUNDLE = "wordlists";

    private final Messages messages;
    private final PageLanguage language;

    ListSentences(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    List<ListView.Said> said(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new ListView.Said(fault.line(), fault.code(), sentence(fault)))
                .toList();
    }

    private String sentence(Fault fault) {
        return messages.text(language.locale(), BUNDLE, fault.code(), fault.arguments());
    }

    /** All of it in one sentence. */
    String summary(List<ListView.Said> said) {
        return said.size() == 1
                ? said.get(0).message()
                : messages.text(language.locale(), BUNDLE, "several", Map.of("n", said.size()));
    }
}
