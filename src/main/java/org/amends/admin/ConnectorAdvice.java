package org.amends.admin;

import jakarta.inject.Singleton;
import java.util.Map;
import org.amends.platform.connector.Connector;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** What whoever runs this installation can do about a connector that does not answer as it should. */
@Singleton
class ConnectorAdvice {

    private final Messages messages;
    private final PageLanguage language;

    ConnectorAdvice(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** A sentence in the reader's language. */
    String on(Connector.Trouble trouble) {
        return messages.text(language.locale(), "pages", "people.connector.advice." + trouble, Map.of());
    }
}
