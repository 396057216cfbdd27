package org.amends.desk.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amends.money.Money;
import org.amends.time.OrganisationCalendar;
import org.amends.web.Form;
import org.amends.web.Messages;
import org.amends.web.PageLanguage;

/** Makes of a typed form what the API takes for the same thing, by the same rules. */
@ApplicationScoped
public class Inputs {

    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,18}(?:[.,][0-9]{0,6})?");

    private static final Pattern ELEMENT = Pattern.compile("^(\\w+)\\[(\\d+)]");

    private final ObjectMapper json;
    private final Validator validator;
    private final OrganisationCalendar calendar;
    private final Messages messages;
    private final PageLanguage language;
    private final Missing missing;

    Inputs(
            ObjectMapper json,
            Validator validator,
            OrganisationCalendar calendar,
            Messages messages,
            PageLanguage language,
            Missing missing) {
        this.json = json;
        this.validator = validator;
        this.calendar = calendar;
        this.messages = messages;
        this.language = language;
        this.missing = missing;
    }

    /** @param input empty when something is wrong */
    public record Read<T>(Optional<T> input, List<Form.Mistake> mistakes, Tree tree) {}

    public <T> Read<T> read(TypedForm form, Class<T> type) {
        Tree tree = Tree.of(form);
        List<Form.Mistake> mistakes = new ArrayList<>();
        Optional<T> input = parsed(tree.json((path, text) -> value(form, path, text, mistakes)), type);
        if (input.isEmpty()) {
            return new Read<>(input, List.of(new Form.Mistake(form.name(), text("desk.form.unreadable"))), tree);
        }
        validator.validate(input.get()).stream()
                .map(violation -> mistake(form, tree, violation))
                .filter(mistake ->
                        mistakes.stream().noneMatch(known -> known.field().equals(mistake.field())))
                .forEach(mistakes::add);
        return new Read<>(mistakes.isEmpty() ? input : Optional.empty(), mistakes, tree);
    }

    /** The id of the field that the API calls so. */
    static String idOf(TypedForm form, Tree tree, String path) {
        Matcher element = ELEMENT.matcher(path);
        String onPage = element.find()
                ? element.replaceFirst("$1[" + tree.rowOf(element.group(1), Integer.parseInt(element.group(2))) + "]")
                : path;
        return form.idOf(onPage);
    }

    private Form.Mistake mistake(TypedForm form, Tree tree, ConstraintViolation<?> violation) {
        String path = violation
                .getPropertyPath()
                .toString()
                .replaceAll("\\.?<[^>]*>", "")
                .replaceAll("^\\.|\\.$", "");
        String field = idOf(form, tree, path);
        return new Form.Mistake(field, missing.sentence(field, violation).orElseGet(violation::getMessage));
    }

    private static String unreadable(String name) {
        return switch (name) {
            case "lines" -> "desk.form.sumLines";
            case "quantity" -> "desk.form.quantity";
            default -> "desk.form.amount";
        };
    }

    /** Only what our own page can't send ends here. */
    private <T> Optional<T> parsed(JsonNode tree, Class<T> type) {
        try {
            return Optional.of(json.treeToValue(tree, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private JsonNode value(TypedForm form, String path, String typed, List<Form.Mistake> mistakes) {
        String name = path.substring(path.lastIndexOf('-') + 1);
        String text = typed.strip();
        try {
            return switch (name) {
                case "by", "until", "agreedAt" ->
                    TextNode.valueOf(moment(text, calendar.zone()).toString());
                case "finalDate" -> TextNode.valueOf(LocalDate.parse(text).toString());
                case "number", "point", "quantity" -> IntNode.valueOf(Integer.parseInt(text));
                // A box that is not ticked is not sent.
                case "callback", "override", "term" -> BooleanNode.valueOf(Boolean.parseBoolean(text));
                case "minor" -> LongNode.valueOf(minor(form, path, text));
                case "lines" -> json.valueToTree(SumLines.read(text, currency(form, path, "reckoning-lines")));
                default -> TextNode.valueOf(typed);
            };
        } catch (DateTimeException e) {
            mistakes.add(new Form.Mistake(form.name() + "-" + path, text("desk.form.moment")));
        } catch (IllegalArgumentException | ArithmeticException e) {
            mistakes.add(new Form.Mistake(form.name() + "-" + path, text(unreadable(name))));
        }
        return standIn(name);
    }

    /** Keeps the rest readable, so that everything that is wrong is said at once. */
    private static JsonNode standIn(String name) {
        return switch (name) {
            case "finalDate" -> TextNode.valueOf("2000-01-01");
            case "by", "until", "agreedAt" -> TextNode.valueOf("2000-01-01T00:00:00Z");
            case "lines" -> JsonNodeFactory.instance.arrayNode();
            default -> IntNode.valueOf(0);
        };
    }

    /** As people write it, on the clocks of that zone. */
    public static Instant moment(String text, ZoneId zone) {
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
    }

    /** As people write it, with a comma or a point. */
    public static Money money(String text, String currency) {
        int decimals = Currency.getInstance(currency.strip()).getDefaultFractionDigits();
        return Money.of(minor(text.strip(), decimals), currency.strip());
    }

    /**
     * Digits with a comma or a point: an exponent, which people don't write, can stand for more digits than fit in memory.
     *
     * @throws NumberFormatException when it is no such number
     * @throws ArithmeticException when it has more decimals than that, or is beyond a long
     */
    static long minor(String amount, int decimals) {
        if (!AMOUNT.matcher(amount).matches()) {
            throw new NumberFormatException(amount);
        }
        return new BigDecimal(amount.replace(',', '.'))
                .scaleByPowerOfTen(decimals)
                .longValueExact();
    }

    private static long minor(TypedForm form, String path, String text) {
        return money(
                        text,
                        form.field(form.name() + "-" + path.replaceAll("minor$", "currency"))
                                .orElse(""))
                .minor();
    }

    /** Of the amount beside the field. */
    private static String currency(TypedForm form, String path, String field) {
        return form.field(form.name() + "-" + path.replaceAll(field + "$", "amount-currency"))
                .orElse("");
    }

    private String text(String key) {
        return messages.text(language.locale(), "pages", key);
    }
}
