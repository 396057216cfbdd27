package org.amends.desk.warehouse;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.amends.goods.Item;
import org.amends.web.Form;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;

/** A form of the warehouse page as it was sent: fields by their ids, and perhaps a photograph. */
record SentGoods(Map<String, List<String>> fields, byte[] file, String mediaType) {

    private static final int MOST_BYTES = 10_000_001;

    static SentGoods of(MultivaluedMap<String, String> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.forEach((field, values) -> fields.put(field, lines(values)));
        return new SentGoods(fields, new byte[0], "");
    }

    static SentGoods of(MultipartFormDataInput sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        byte[] file = new byte[0];
        String mediaType = "";
        for (Map.Entry<String, Collection<FormValue>> part : sent.getValues().entrySet()) {
            for (FormValue value : part.getValue()) {
                if (value.isFileItem()) {
                    file = bytes(value);
                    mediaType = Optional.ofNullable(value.getHeaders().getFirst(HttpHeaders.CONTENT_TYPE))
                            .orElse("");
                }
            }
            fields.put(
                    part.getKey(),
                    lines(part.getValue().stream()
                            .filter(value -> !value.isFileItem())
                            .map(FormValue::getValue)
                            .toList()));
        }
        return new SentGoods(fields, file, mediaType);
    }

    private static List<String> lines(List<String> values) {
        return values.stream().map(text -> text.replace("\r\n", "\n")).toList();
    }

    /** Of a file that is too large, just enough to say so. */
    private static byte[] bytes(FormValue value) {
        try {
            if (value.getFileItem().getFileSize() >= MOST_BYTES) {
                return new byte[MOST_BYTES];
            }
            return value.getFileItem().isInMemory()
                    ? value.getFileItem().getInputStream().readAllBytes()
                    : Files.readAllBytes(value.getFileItem().getFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty for what was not typed. */
    String text(String field) {
        return all(field).stream().findFirst().orElse("");
    }

    Optional<String> words(String field) {
        return Optional.of(text(field).strip()).filter(text -> !text.isEmpty());
    }

    List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    List<UUID> ids(String field) {
        return all(field).stream().flatMap(text -> id(text).stream()).toList();
    }

    /** Zero where nothing was typed; less where it is no number. */
    int number(String field) {
        String text = text(field).strip();
        return text.isEmpty() ? 0 : text.matches("\\d{1,6}") ? Integer.parseInt(text) : -1;
    }

    /** Nothing where nothing was chosen. */
    Item item(String field) {
        String text = text(field);
        if (text.startsWith("line ")) {
            return Item.ofLine(text.substring("line ".length()));
        }
        return id(text.replaceFirst("^unexpected ", ""))
                .map(Item::ofUnexpected)
                .orElse(new Item(Optional.empty(), Optional.empty()));
    }

    <E extends Enum<E>> Optional<E> one(String field, Class<E> type) {
        String text = text(field);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** What makes two sendings of a form the same. */
    String said() {
        Map<String, List<String>> typed = new LinkedHashMap<>(fields);
        typed.keySet().removeIf(field -> field.equals("key") || field.startsWith("csrf"));
        return typed + " " + file.length;
    }

    String key() {
        return words("key").filter(text -> text.matches("[!-~]{1,100}")).orElse("none");
    }

    /** The page's form with everything that was typed. */
    Form typed() {
        Form form = Form.empty();
        for (Map.Entry<String, List<String>> field : fields.entrySet()) {
            form = form.with(
                    field.getKey(), field.getValue().stream().findFirst().orElse(""));
        }
        return form;
    }
}
