package org.amends.returns.withdrawal;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;
import org.amends.web.WordChecks;

/** What has to be put right before a withdrawal can be sent. Nothing but what nobody could answer without. */
@Singleton
class WithdrawalFormChecks {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ORDER = 150;
    private static final int LONGEST_GOODS = 5_000;

    private final WordChecks words;
    private final Messages messages;
    private final PageLanguage language;

    WithdrawalFormChecks(WordChecks words, Messages messages, PageLanguage language) {
        this.words = words;
        this.messages = messages;
        this.language = language;
    }

    Form check(WithdrawalForm withdrawal) {
        Form form = words.line(withdrawal.form(), "name", LONGEST_NAME, "withdraw.missing.name");
        form = words.line(form, "order", LONGEST_ORDER, "withdraw.missing.order");
        form = withdrawal.email().isBlank()
                ? form.wrong("email", text("withdraw.missing.email"))
                : words.email(form, "email");
        if (!Set.of(WithdrawalForm.WHOLE, WithdrawalForm.PART).contains(withdrawal.scope())) {
            return form.wrong("scope", text("withdraw.missing.scope"));
        }
        return withdrawal.isPart() ? words.check(form, "goods", LONGEST_GOODS, "withdraw.missing.goods") : form;
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key, Map.of());
    }
}
