package org.amends.policy.pack;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.order.snapshot.WithdrawalExclusion;
import org.amends.returns.law.Condition;
import org.amends.returns.law.Payer;
import org.amends.returns.law.PickUpHours;
import org.amends.returns.law.ReturnMethod;
import org.amends.time.Limit;
import org.amends.time.Term;
import org.amends.time.Unit;

/** What a pack says of goods that come back. */
final class ReturnForm {

    private static final int LONGEST_CATEGORY = 100;

    private final Section section;

    ReturnForm(Section section) {
        this.section = section;
    }

    Optional<Returns> read() {
        Optional<Returns.Window> window =
                section.needed("window", section.section("window").flatMap(ReturnForm::window));
        Set<Returns.Proof> proofs = section.words("proofs", Returns.Proof.class);
        Set<Returns.RefundMeans> means = section.words("refund_means", Returns.RefundMeans.class);
        ReturnTerms terms = terms();
        section.refuseOthers();
        return window.map(found -> new Returns(found, proofs, means, terms));
    }

    private ReturnTerms terms() {
        return new ReturnTerms(
                section.word("return_cost", Payer.class),
                section.word("condition", Condition.class),
                said("kept_exclusions", "unknown-word", ReturnForm::exclusion),
                said("kept_categories", "bad-category", ReturnForm::category),
                methods(),
                said("pick_up_hours", "bad-hours", PickUpHours::parse),
                section.parsed("send_within", "bad-term", ReturnForm::days),
                price());
    }

    private Optional<Set<ReturnMethod>> methods() {
        Set<ReturnMethod> all = section.words("return_methods", ReturnMethod.class);
        return section.node("return_methods").map(written -> all);
    }

    private static Integer days(String text) {
        Term term = TermText.parse(text);
        if (term.unit() != Unit.CALENDAR_DAYS) {
            throw new IllegalArgumentException("Count calendar days, such as 30 calendar days.");
        }
        return term.amount();
    }

    /** An empty list is said, a missing one is not. */
    private <T> Optional<Set<T>> said(String key, String code, Function<String, T> parser) {
        Set<T> all = new LinkedHashSet<>(section.allParsed(key, code, parser));
        return section.node(key).map(written -> all);
    }

    /** The list of the law is closed; what a shop sold for less is the word that is tried most. */
    private static WithdrawalExclusion exclusion(String text) {
        return Arrays.stream(WithdrawalExclusion.values())
                .filter(code -> code.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + Shown.of(text) + "\" is no "
                        + (SaleWords.in(text)
                                ? "reason: what was sold for less comes back like everything else. The law has "
                                : "exclusion of the law; there are ")
                        + Arrays.stream(WithdrawalExclusion.values())
                                .map(code -> code.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static String category(String text) {
        String category = text.strip();
        if (category.isEmpty() || category.length() > LONGEST_CATEGORY) {
            throw new IllegalArgumentException(
                    "A category has 1 to " + LONGEST_CATEGORY + " characters, as the shop writes it on its orders.");
        }
        return category;
    }

    private Optional<PricePromise> price() {
        if (section.node("price_promise").filter(Node.Mapping.class::isInstance).isEmpty()) {
            return section.parsed(
                    "price_promise", "bad-term", text -> PricePromise.of(TermText.parse(text), List.of()));
        }
        return section.section("price_promise").flatMap(map -> {
            Optional<Term> term = map.needed("term", map.parsed("term", "bad-term", TermText::parse));
            List<String> restrictions = restrictions(map);
            map.refuseOthers();
            return term.flatMap(found -> map.built("term", "bad-term", () -> PricePromise.of(found, restrictions)));
        });
    }

    private static Optional<Returns.Window> window(Section section) {
        Optional<Limit> limit = LimitForm.read(section);
        String calendar = section.text("calendar").orElse(Calendars.DEFAULT);
        Trigger from = section.word("from", Trigger.class).orElse(Trigger.GOODS_RECEIVED);
        List<String> restrictions = restrictions(section);
        section.refuseOthers();
        return limit.map(found -> new Returns.Window(found, calendar, from, restrictions));
    }

    /** Known by name only so that they can be refused for what they are. */
    private static List<String> restrictions(Section section) {
        return Stream.of("weekdays", "hours", "only_on")
                .filter(key -> section.node(key).isPresent())
                .toList();
    }
}
