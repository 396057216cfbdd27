package org.amends.goods;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.casefile.LoggedCase;
import org.amends.money.Money;
import org.amends.web.Amounts;
import org.amends.web.Languages;
import org.amends.web.Messages;

/** What the file keeps of goods beside somebody's own words, in the language of the case, which its owner writes. */
@Singleton
class GoodsNotes {

    private final Messages messages;

    GoodsNotes(Messages messages) {
        this.messages = messages;
    }

    String graded(LoggedCase file, int units, String title, Grade grade) {
        return counted(units, title) + " (" + text(file, "grades." + grade) + ")";
    }

    String graded(LoggedCase file, int units, String title, Grade grade, Optional<Disposition> goes) {
        return graded(file, units, title, grade)
                + goes.map(to -> ". " + text(file, "where." + to)).orElse("");
    }

    String odd(LoggedCase file, Discrepancy.Kind kind, int units, String title) {
        return kind(file, kind) + ": " + counted(units, title);
    }

    String kind(LoggedCase file, Discrepancy.Kind kind) {
        return text(file, "odds." + kind);
    }

    String unexpected(LoggedCase file, Unexpected one) {
        String key = one.kind() == Unexpected.Kind.OVER ? "odds.OVER" : "kinds." + one.kind();
        return counted(one.units(), one.what()) + " (" + text(file, key) + ")";
    }

    String less(LoggedCase file, Money amount) {
        return "−" + Amounts.text(amount.minor(), amount.currency().getCurrencyCode(), locale(file));
    }

    private static String counted(int units, String title) {
        return units + " × " + title;
    }

    private String text(LoggedCase file, String key) {
        return messages.text(locale(file), "pages", "desk.receive." + key, Map.of());
    }

    private static Locale locale(LoggedCase file) {
        return Languages.fit(file.contact().language());
    }
}
