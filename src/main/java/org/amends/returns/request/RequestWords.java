package org.amends.returns.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.amends.lifecycle.Units;
import org.amends.web.Languages;
import org.amends.web.Messages;

/** A request about goods in words, in its customer's language: what they said stays to the letter, what they chose is named. */
@ApplicationScoped
class RequestWords {

    private static final int LONGEST_TITLE = 60;

    private final Messages messages;

    RequestWords(Messages messages) {
        this.messages = messages;
    }

    /** A few words for lists. */
    String title(ReturnRequest request) {
        String goods = goods(request).lines().findFirst().orElse("").strip();
        String cut = goods.codePointCount(0, goods.length()) <= LONGEST_TITLE
                ? goods
                : goods.substring(0, goods.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
        return text(request, "return.title." + request.reason().kind().name(), Map.of("goods", cut));
    }

    String statement(ReturnRequest request) {
        List<String> lines = new ArrayList<>();
        lines.add(text(request, "return.said.reason", Map.of("reason", reason(request))));
        request.order().ifPresent(order -> lines.add(text(request, "return.said.order", Map.of("order", order))));
        lines.add(text(request, "return.said.goods", Map.of("goods", goods(request))));
        request.seenPrice().ifPresent(seen -> lines.add(text(request, "return.said.price", Map.of("price", seen))));
        request.story().ifPresent(story -> lines.add("\n" + story));
        return String.join("\n", lines);
    }

    /** Empty when they don't know yet. */
    Optional<String> wish(ReturnRequest request) {
        return request.wish()
                .map(wish -> text(
                        request,
                        "return.wish." + wish.name(),
                        Map.of("instead", request.instead().orElse(""))));
    }

    /** In the words that the page offered. */
    private String reason(ReturnRequest request) {
        return messages.text(
                locale(request), "pages", "returning.reason." + request.reason().name(), Map.of());
    }

    private String goods(ReturnRequest request) {
        return request.goods()
                .or(() -> written(request.units()))
                .orElseGet(() -> text(request, "return.said.whole", Map.of()));
    }

    private static Optional<String> written(List<Units> units) {
        return units.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(
                        "\n",
                        units.stream()
                                .map(one -> one.quantity() + " × " + one.line())
                                .toList()));
    }

    private String text(ReturnRequest request, String key, Map<String, ?> arguments) {
        return messages.text(locale(request), "letters", key, arguments);
    }

    private static Locale locale(ReturnRequest request) {
        return Languages.fit(request.contact().language());
    }
}
