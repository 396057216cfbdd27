package org.amends.desk.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.web.Form;

/**
 * A form as somebody typed it. Its fields carry the form's name and the path that the API knows them by: {@code
 * decide-remedies-0-what} is {@code remedies[0].what} of the form {@code decide}.
 */
public final class TypedForm {

    private static final String VERSION = "version";
    private static final String KEY = "key";

    /** Where a mistake about several fields is shown: at the first that is empty, else at the last. */
    private static final List<String> ENDINGS = List.of("-kind", "-what", "-words", "-minor", "-answer", "-by");

    private final String name;
    private final Map<String, String> fields = new LinkedHashMap<>();

    public TypedForm(String name, MultivaluedMap<String, String> sent) {
        this.name = name;
        sent.forEach((field, values) -> {
            if (!values.isEmpty()) {
                fields.put(field, values.get(0).replace("\r\n", "\n"));
            }
        });
    }

    private TypedForm(String name, Map<String, String> sent) {
        this.name = name;
        fields.putAll(sent);
    }

    /** As it was once sent; see {@link #sent()}. */
    public static TypedForm again(String name, Map<String, String> sent) {
        return new TypedForm(name, sent);
    }

    public String name() {
        return name;
    }

    /** All that was sent, of other forms and of the page, too. */
    public Map<String, String> sent() {
        return Map.copyOf(fields);
    }

    /** The fields of this form by their id on the page. */
    public Map<String, String> fields() {
        Map<String, String> own = new LinkedHashMap<>(fields);
        own.keySet().removeIf(field -> !field.startsWith(name + "-"));
        return own;
    }

    public Optional<String> field(String id) {
        return Optional.ofNullable(fields.get(id));
    }

    /** Of all that was typed, in characters. */
    public int length() {
        return fields().values().stream().mapToInt(String::length).sum();
    }

    /** Whether the page has a field, or a part with fields, of this id. */
    public boolean has(String id) {
        return fields.keySet().stream().anyMatch(field -> field.equals(id) || field.startsWith(id + "-"));
    }

    /** The id of a field of the form's letter, which some forms have among other things and some are. */
    public String letterField(String path) {
        return (fields.containsKey(name + "-letter-text") ? name + "-letter-" : name + "-") + path;
    }

    /** What the pressed button is for. */
    public boolean asksTo(String deed) {
        return field("do").filter(deed::equals).isPresent();
    }

    /** What its writer had seen of the case; −1 fits none. */
    public int version() {
        String text = fields.getOrDefault(VERSION, "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    /** The page's own random text, by which a form that is sent twice is done once. */
    public Optional<String> key() {
        return field(KEY).filter(text -> text.matches("[!-~]{1,100}"));
    }

    /** The list from which its case was opened, as the address of the case's page goes on; empty for none. */
    public String list() {
        return field("view")
                .filter(name -> !name.isEmpty())
                .map(name -> "&view=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The page's form with everything that was typed. */
    public Form onto(Form page) {
        Form form = page;
        for (Map.Entry<String, String> field : fields().entrySet()) {
            form = form.with(field.getKey(), field.getValue());
        }
        return form;
    }

    /** The id of the field that the API calls so; the form's own when the page has no such field. */
    public String idOf(String path) {
        String id = name
                + (path.isEmpty()
                        ? ""
                        : "-" + path.replace("[", "-").replace("]", "").replace('.', '-'));
        if (fields.containsKey(id)) {
            return id;
        }
        List<String> parts = path.isEmpty() ? List.of() : partsOf(id);
        return parts.stream()
                .filter(field -> fields.getOrDefault(field, "").isBlank())
                .findFirst()
                .orElseGet(() -> parts.isEmpty() ? name : parts.get(parts.size() - 1));
    }

    /** The fields of a part of the form, in the order in which people fill them in. */
    private List<String> partsOf(String id) {
        return ENDINGS.stream()
                .flatMap(ending -> fields.keySet().stream()
                        .filter(field -> field.startsWith(id + "-") && field.endsWith(ending))
                        .sorted())
                .toList();
    }
}
