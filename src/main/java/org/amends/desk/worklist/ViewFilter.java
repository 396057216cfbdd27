package org.amends.desk.worklist;

import io.quarkus.qute.TemplateData;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amends.casefile.CaseFamily;
import org.amends.casefile.Worklist;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.DeadlineKind;
import org.amends.people.StaffMember;
import org.amends.platform.problem.Problem;

/**
 * Which cases a list holds, in words that mean the same to whoever reads them: “mine” is the reader's.
 *
 * @param owner one person of those in the scope
 * @param owes what is due next
 * @param language of the customer, a BCP 47 tag
 * @param late only what is late
 */
@TemplateData
public record ViewFilter(
        Scope scope,
        Optional<UUID> owner,
        Optional<CaseStatus> status,
        Optional<CaseFamily> family,
        Optional<DeadlineKind> owes,
        Optional<String> language,
        boolean late) {

    private static final String LANGUAGE = "[a-z]{2,3}";

    /** Whose cases. */
    @TemplateData
    public enum Scope {
        MINE,
        TEAM,
        ALL
    }

    /**
     * As an address says it; what is left out or empty narrows nothing.
     *
     * @throws Problem 400 with the field that says none of what can be said
     */
    static ViewFilter of(Function<String, Optional<String>> given) {
        Function<String, Optional<String>> said = field -> given.apply(field).filter(text -> !text.isBlank());
        return new ViewFilter(
                said.apply("scope").map(text -> one(Scope.class, "scope", text)).orElse(Scope.MINE),
                said.apply("owner").map(ViewFilter::person),
                said.apply("status").map(text -> one(CaseStatus.class, "status", text)),
                said.apply("family").map(text -> one(CaseFamily.class, "family", text)),
                said.apply("owes").map(text -> one(DeadlineKind.class, "owes", text)),
                said.apply("language").map(ViewFilter::tag),
                said.apply("late").map(Boolean::parseBoolean).orElse(false));
    }

    /** @throws Problem 400 when it is nothing that {@link #query} writes */
    static ViewFilter ofQuery(String query) {
        Map<String, String> fields = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
        return of(field -> Optional.ofNullable(fields.get(field)));
    }

    private static <E extends Enum<E>> E one(Class<E> type, String field, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(field, "unknown", "There is no such thing to look for."));
    }

    private static UUID person(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("owner", "not-a-person", "The owner is a person's id.");
        }
    }

    private static String tag(String text) {
        if (!text.matches(LANGUAGE)) {
            throw Problem.invalid("language", "not-a-language", "Write a language as its BCP 47 tag, such as “et”.");
        }
        return text;
    }

    Worklist.Filter of(StaffMember reader, Instant now) {
        return new Worklist.Filter(
                        owner.or(() -> scope == Scope.MINE ? Optional.of(reader.id()) : Optional.empty()),
                        scope == Scope.TEAM ? Optional.of(reader.teamId()) : Optional.empty(),
                        status,
                        late ? Optional.of(now) : Optional.empty())
                .narrowed(family, owes, language);
    }

    /** As an address says it, without the question mark. */
    public String query() {
        return fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** By the names of its fields; only what is said. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("scope", scope.name().toLowerCase(Locale.ROOT));
        owner.ifPresent(id -> fields.put("owner", id.toString()));
        status.ifPresent(it -> fields.put("status", it.name()));
        family.ifPresent(it -> fields.put("family", it.name()));
        owes.ifPresent(it -> fields.put("owes", it.name()));
        language.ifPresent(it -> fields.put("language", it));
        if (late) {
            fields.put("late", "true");
        }
        return fields;
    }
}
