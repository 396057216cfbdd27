package org.amends.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/** A good body with one thing wrong, as raw JSON. */
final class BadJson {

    private static final String RAW = "<raw>";

    private BadJson() {}

    /** @param raw JSON, without the quotes around a text; LONG is longer than anything may be */
    static String of(Map<String, Object> body, String field, String raw) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.replaceAll((name, value) -> value.toString().matches("-?\\d+|true|false") ? value : value.toString());
        changed.put(field, RAW);
        try {
            return new ObjectMapper().writeValueAsString(changed).replace("\"" + RAW + "\"", json(raw));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(String raw) {
        String text = raw.equals("LONG") ? "x".repeat(3_000) : raw;
        return text.matches("null|-?\\d+|true|false") ? text : "\"" + text + "\"";
    }
}
