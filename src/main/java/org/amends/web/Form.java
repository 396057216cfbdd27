package org.amends.web;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What somebody typed into a form, to the letter, and what is wrong with it. Immutable. */
@TemplateData
public final class Form {

    private static final Form EMPTY = new Form(Map.of(), List.of());

    private final Map<String, String> typed;
    private final List<Mistake> mistakes;

    /**
     * @param field the id of the field on the page
     * @param text what is wrong and what to do about it; the summary and the field say it in the same words
     */
    @TemplateData
    public record Mistake(String field, String text) {}

    private Form(Map<String, String> typed, List<Mistake> mistakes) {
        this.typed = new LinkedHashMap<>(typed);
        this.mistakes = List.copyOf(mistakes);
    }

    public static Form empty() {
        return EMPTY;
    }

    /** What was typed before, by the ids of the fields. */
    public static Form of(Map<String, String> typed) {
        return new Form(typed, List.of());
    }

    public Form with(String field, String text) {
        Map<String, String> more = new LinkedHashMap<>(typed);
        more.put(field, text);
        return new Form(more, mistakes);
    }

    /** What stands there before anybody types; whatever was typed, and be it nothing, stays. */
    public Form unlessTyped(String field, String text) {
        return typed.containsKey(field) ? this : with(field, text);
    }

    public Form wrong(String field, String text) {
        List<Mistake> more = new ArrayList<>(mistakes);
        more.add(new Mistake(field, text));
        return new Form(typed, more);
    }

    /** By the ids of the fields, in the order in which they came. */
    public Map<String, String> typed() {
        return Collections.unmodifiableMap(typed);
    }

    /** Empty for what was not typed. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field, or empty. */
    public String mistake(String field) {
        return mistakes.stream()
                .filter(mistake -> mistake.field().equals(field))
                .map(Mistake::text)
                .findFirst()
                .orElse("");
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    public boolean isRight() {
        return mistakes.isEmpty();
    }
}
