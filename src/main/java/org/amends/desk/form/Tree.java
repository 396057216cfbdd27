package org.amends.desk.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * The fields of a form as the JSON that the API takes. What was left empty is left out, and with it every row and every
 * optional part of which nothing was filled in but what the page had chosen itself.
 */
public final class Tree {

    /** Chosen by the page, so that they alone do not make a row. */
    private static final Set<String> CHOSEN = Set.of("number", "owner", "currency", "line");

    private final Map<String, Tree> parts = new LinkedHashMap<>();
    private final List<Integer> kept = new ArrayList<>();
    private String text = "";

    public static Tree of(TypedForm form) {
        Tree root = new Tree();
        form.fields().forEach((id, typed) -> root.put(id.substring(form.name().length() + 1), typed));
        return root;
    }

    private void put(String path, String typed) {
        Tree part = this;
        for (String step : path.split("-")) {
            part = part.parts.computeIfAbsent(step, name -> new Tree());
        }
        part.text = typed;
    }

    /** @param leaf makes the value of a field from its path and its text */
    ObjectNode json(BiFunction<String, String, JsonNode> leaf) {
        return object("", leaf);
    }

    private JsonNode json(String path, BiFunction<String, String, JsonNode> leaf) {
        if (parts.isEmpty()) {
            return leaf.apply(path, text);
        }
        return isList() ? list(path, leaf) : object(path, leaf);
    }

    private ObjectNode object(String path, BiFunction<String, String, JsonNode> leaf) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        parts.forEach((name, part) -> {
            if (part.isFilled(name)) {
                object.set(name, part.json(join(path, name), leaf));
            }
        });
        return object;
    }

    private JsonNode list(String path, BiFunction<String, String, JsonNode> leaf) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        kept.clear();
        TreeMap<Integer, Tree> inOrder = new TreeMap<>();
        parts.forEach((name, part) -> inOrder.put(Integer.parseInt(name), part));
        inOrder.forEach((row, part) -> {
            if (part.isFilled("")) {
                kept.add(row);
                list.add(part.json(join(path, String.valueOf(row)), leaf));
            }
        });
        return list;
    }

    private boolean isList() {
        return parts.keySet().stream().allMatch(name -> name.matches("\\d{1,3}"));
    }

    private boolean isFilled(String name) {
        if (parts.isEmpty()) {
            return !text.isBlank();
        }
        return isList()
                || parts.entrySet().stream()
                        .filter(part -> !CHOSEN.contains(part.getKey()))
                        .anyMatch(part -> part.getValue().isFilled(part.getKey()));
    }

    /** The row on the page that became the list's element; rows that were left empty are not in the list. */
    int rowOf(String list, int element) {
        List<Integer> shown = parts.getOrDefault(list, this).kept;
        return element < shown.size() ? shown.get(element) : element;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "-" + name;
    }
}
