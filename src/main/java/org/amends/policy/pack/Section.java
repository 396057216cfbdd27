package org.amends.policy.pack;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One map of the file and the keys that are asked of it. Whatever is missing, misspelt or of the wrong kind becomes a fault,
 * and the answer is empty; keys that nobody asked for are unknown ones.
 */
final class Section {

    private final Node.Mapping node;
    private final String path;
    private final Faults faults;
    private final Set<String> asked = new LinkedHashSet<>();

    Section(Node.Mapping node, String path, Faults faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
    }

    Optional<Node> node(String key) {
        asked.add(key);
        return Optional.ofNullable(node.entries().get(key));
    }

    /** Says that a key is missing; a value that was refused is not missing. */
    <T> Optional<T> needed(String key, Optional<T> value) {
        if (node(key).isEmpty()) {
            faults.add(node.place(), pathOf(key), "missing", "\"" + key + "\" is missing.");
        }
        return value;
    }

    Optional<String> text(String key) {
        return node(key).flatMap(value -> text(value, pathOf(key)));
    }

    private Optional<String> text(Node value, String at) {
        if (!(value instanceof Node.Scalar scalar)) {
            return refuse(value.place(), at, "not-text", "A text is expected here, not a list or a map.");
        }
        if (scalar.plain() && (isNothing(scalar) || truth(scalar).isPresent())) {
            return refuse(
                    value.place(),
                    at,
                    "not-text",
                    "\"" + scalar.value()
                            + "\" is no text in YAML: put it in quotation marks if it is meant to be one.");
        }
        return Optional.of(scalar.value());
    }

    private static boolean isNothing(Node.Scalar scalar) {
        return Set.of("", "~", "null", "Null", "NULL").contains(scalar.value());
    }

    private static Optional<Boolean> truth(Node.Scalar scalar) {
        return switch (scalar.value()) {
            case "true", "True", "TRUE" -> Optional.of(true);
            case "false", "False", "FALSE" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    Optional<Boolean> truth(String key) {
        return node(key).flatMap(value -> {
            Optional<Boolean> truth =
                    value instanceof Node.Scalar scalar && scalar.plain() ? truth(scalar) : Optional.empty();
            return truth.isPresent()
                    ? truth
                    : refuse(
                            value.place(),
                            pathOf(key),
                            "not-true-or-false",
                            "Write true or false here; yes, no, on and off are words like others in YAML 1.2.");
        });
    }

    OptionalInt number(String key, int least, int most) {
        Optional<Integer> number = node(key).flatMap(value -> {
            boolean whole = value instanceof Node.Scalar scalar
                    && scalar.plain()
                    && scalar.value().matches("[0-9]{1,9}");
            int n = whole && value instanceof Node.Scalar scalar ? Integer.parseInt(scalar.value()) : -1;
            return n >= least && n <= most
                    ? Optional.of(n)
                    : refuse(
                            value.place(),
                            pathOf(key),
                            "bad-number",
                            "A whole number from " + least + " to " + most + " is expected here.");
        });
        return number.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    Optional<Double> fraction(String key) {
        return node(key).flatMap(value -> fraction(value, pathOf(key)));
    }

    List<Double> fractions(String key) {
        List<Double> all = new ArrayList<>();
        each(key, (value, at) -> fraction(value, at).ifPresent(all::add));
        return all;
    }

    private Optional<Double> fraction(Node value, String at) {
        boolean decimal = value instanceof Node.Scalar scalar
                && scalar.plain()
                && scalar.value().matches("[0-9]{1,3}(\\.[0-9]{1,6})?");
        return decimal && value instanceof Node.Scalar scalar
                ? Optional.of(Double.parseDouble(scalar.value()))
                : refuse(value.place(), at, "bad-number", "A fraction such as 0.5 or 1.5 is expected here.");
    }

    Optional<LocalDate> date(String key) {
        return parsed(key, "bad-date", text -> {
            if (!text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                throw new IllegalArgumentException(
                        "\"" + Shown.of(text) + "\" is no date: write for instance 2026-06-01.");
            }
            return LocalDate.parse(text);
        });
    }

    /** @param code of the fault if the parser refuses the text; its message is the sentence */
    <T> Optional<T> parsed(String key, String code, Function<String, T> parser) {
        return node(key).flatMap(value -> parsed(value, pathOf(key), code, parser));
    }

    <T> List<T> allParsed(String key, String code, Function<String, T> parser) {
        List<T> all = new ArrayList<>();
        each(key, (value, at) -> parsed(value, at, code, parser).ifPresent(all::add));
        return all;
    }

    private <T> Optional<T> parsed(Node value, String at, String code, Function<String, T> parser) {
        return text(value, at).flatMap(text -> built(value.place(), at, code, () -> parser.apply(text)));
    }

    /** What a constructor refuses is a fault of the file. */
    <T> Optional<T> built(String key, String code, Supplier<T> maker) {
        return built(placeOf(key), pathOf(key), code, maker);
    }

    private <T> Optional<T> built(Place place, String at, String code, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException | DateTimeException e) {
            return refuse(place, at, code, Shown.sentence(e));
        }
    }

    <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        return parsed(key, "unknown-word", text -> oneOf(text, words));
    }

    <E extends Enum<E>> Set<E> words(String key, Class<E> words) {
        return new LinkedHashSet<>(allParsed(key, "unknown-word", text -> oneOf(text, words)));
    }

    private static <E extends Enum<E>> E oneOf(String text, Class<E> words) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("\"" + Shown.of(text) + "\" is not known here; known are "
                                + Arrays.stream(words.getEnumConstants())
                                        .map(word -> word.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    Optional<Section> section(String key) {
        return node(key).flatMap(value -> section(value, pathOf(key)));
    }

    List<Section> sections(String key) {
        List<Section> all = new ArrayList<>();
        each(key, (value, at) -> section(value, at).ifPresent(all::add));
        return all;
    }

    /** A map whose keys are names that the writer chose. */
    Map<String, Section> namedSections(String key) {
        Map<String, Section> all = new LinkedHashMap<>();
        section(key).ifPresent(names -> names.node.entries().forEach((name, value) -> names.section(
                        value, names.pathOf(name))
                .ifPresent(section -> all.put(name, section))));
        return all;
    }

    Map<String, String> namedTexts(String key) {
        Map<String, String> all = new LinkedHashMap<>();
        section(key).ifPresent(names -> names.keys()
                .forEach(name -> names.text(name).ifPresent(text -> all.put(name, text))));
        return all;
    }

    Set<String> keys() {
        return node.entries().keySet();
    }

    private Optional<Section> section(Node value, String at) {
        return value instanceof Node.Mapping mapping
                ? Optional.of(new Section(mapping, at, faults))
                : refuse(value.place(), at, "not-a-map", "Keys with values are expected here.");
    }

    void each(String key, Each each) {
        node(key).ifPresent(value -> {
            if (!(value instanceof Node.Sequence sequence)) {
                refuse(value.place(), pathOf(key), "not-a-list", "A list is expected here: write [ ] around it.");
                return;
            }
            for (int i = 0; i < sequence.items().size(); i++) {
                each.take(sequence.items().get(i), pathOf(key) + "[" + i + "]");
            }
        });
    }

    interface Each {
        void take(Node value, String at);
    }

    /** To be called last: the keys that nobody asked for. */
    void refuseOthers() {
        node.keys().forEach((key, place) -> {
            if (!asked.contains(key)) {
                faults.add(
                        place,
                        pathOf(key),
                        "unknown-key",
                        "\"" + Shown.of(key) + "\" is not known here; known are " + String.join(", ", asked) + ".");
            }
        });
    }

    <T> Optional<T> refuse(String key, String code, String message) {
        return refuse(placeOf(key), pathOf(key), code, message);
    }

    private <T> Optional<T> refuse(Place place, String at, String code, String message) {
        faults.add(place, at, code, message);
        return Optional.empty();
    }

    private Place placeOf(String key) {
        return Optional.ofNullable(node.keys().get(key)).orElse(node.place());
    }

    private String pathOf(String key) {
        return path.isEmpty() ? Shown.of(key) : path + "." + Shown.of(key);
    }
}
