package org.amends.returns.withdrawal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.web.Messages;

/** What a consumer declares by confirming, word for word. */
@ApplicationScoped
class Statement {

    private final Messages messages;

    Statement(Messages messages) {
        this.messages = messages;
    }

    /** @param goods that they withdraw from; empty for the whole order */
    String of(String name, String order, Optional<String> goods, Locale locale) {
        return messages.text(
                locale,
                "letters",
                goods.isPresent() ? "withdrawal.statement.part" : "withdrawal.statement.whole",
                Map.of("name", name.strip(), "order", order.strip(), "goods", goods.orElse("")));
    }
}
