package org.amends.returns.withdrawal;

import io.quarkus.qute.TemplateData;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.amends.web.PageLanguage;

/** The way to the withdrawal function, on every page that a customer sees: {@code {inject:withdrawal.label}}. */
@Singleton
@Named("withdrawal")
@TemplateData
public class WithdrawalEntry {

    private final PageLanguage language;

    WithdrawalEntry(PageLanguage language) {
        this.language = language;
    }

    public String label() {
        return WithdrawalLabel.WITHDRAW.text(language.locale());
    }

    public String confirm() {
        return WithdrawalLabel.CONFIRM.text(language.locale());
    }
}
