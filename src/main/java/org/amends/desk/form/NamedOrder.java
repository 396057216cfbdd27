package org.amends.desk.form;

import java.util.Optional;
import org.amends.order.snapshot.OrderName;
import org.amends.web.Form;

/** The order that a form names in two fields: its shop, and its number there. */
public final class NamedOrder {

    private NamedOrder() {}

    /** Empty unless both are filled in with what a name can be: the database is not asked for what no text can be. */
    public static Optional<OrderName> in(Form form, String fields) {
        String source = form.value(source(fields)).strip();
        String number = form.value(number(fields)).strip();
        return isName(source) && isName(number) ? Optional.of(new OrderName(source, number)) : Optional.empty();
    }

    /** Whether somebody has typed into one of them, and be it nothing. */
    public static boolean isTyped(Form form, String fields) {
        return form.typed().containsKey(source(fields)) || form.typed().containsKey(number(fields));
    }

    public static Form under(Form form, String fields, OrderName name) {
        return form.unlessTyped(source(fields), name.source()).unlessTyped(number(fields), name.externalId());
    }

    private static String source(String fields) {
        return fields + "-source";
    }

    private static String number(String fields) {
        return fields + "-externalId";
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
    }
}
