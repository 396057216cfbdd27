package org.amends.returns.withdrawal;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amends.casefile.Contact;
import org.amends.letter.ContactPreferences;
import org.amends.lifecycle.Channel;
import org.amends.web.Form;
import org.amends.web.Typed;
import org.jboss.resteasy.reactive.RestForm;

/** A withdrawal as its form was sent: three things, and of which goods where it is not all of them. */
record WithdrawalForm(
        @RestForm String name,
        @RestForm String order,
        @RestForm String email,
        @RestForm String scope,
        @RestForm String goods) {

    static final String WHOLE = "whole";
    static final String PART = "part";

    WithdrawalForm {
        name = Typed.orNothing(name);
        order = Typed.orNothing(order);
        email = Typed.orNothing(email);
        scope = Typed.orNothing(scope);
        goods = Typed.orNothing(goods);
    }

    /** As somebody began it; nothing of what they have not typed. */
    static WithdrawalForm of(Form begun) {
        return new WithdrawalForm(
                begun.value("name"),
                begun.value("order"),
                begun.value("email"),
                begun.value("scope"),
                begun.value("goods"));
    }

    Form form() {
        return Form.empty()
                .with("name", name)
                .with("order", order)
                .with("email", email)
                .with("scope", scope)
                .with("goods", Typed.lines(goods));
    }

    boolean isPart() {
        return scope.equals(PART);
    }

    /** Empty for the whole order. */
    private Optional<String> part() {
        return isPart() ? Optional.of(Typed.lines(goods).strip()) : Optional.empty();
    }

    /** In the language of the page. */
    String statement(Statement statement, Locale locale) {
        return statement.of(name, order, part(), locale);
    }

    /** @param zone in which the consumer lives, if their browser says so */
    Notice notice(String statement, Locale locale, Optional<ZoneId> zone) {
        Contact contact = new Contact(
                name.strip(), Optional.of(email.strip()), Optional.empty(), Optional.empty(), locale.getLanguage());
        return new Notice(
                contact, ContactPreferences.none().in(zone), order.strip(), part(), List.of(), statement, Channel.WEB);
    }
}
