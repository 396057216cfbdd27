package org.amends.platform.problem;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A query parameter that its type refuses is named, which JAX-RS by itself does not do. */
@Provider
public final class QueryParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation @Nullable [] marks) {
        return name(marks)
                .flatMap(name -> converter(name, type))
                .map(converter -> (ParamConverter<T>) converter)
                .orElse(null);
    }

    private static Optional<String> name(Annotation @Nullable [] marks) {
        return Arrays.stream(marks == null ? new Annotation[0] : marks)
                .filter(QueryParam.class::isInstance)
                .map(mark -> ((QueryParam) mark).value())
                .findFirst();
    }

    private static Optional<ParamConverter<?>> converter(String name, Class<?> type) {
        if (type == UUID.class) {
            return Optional.of(
                    new Named<>(name, "an id, such as 0198c0de-0000-7000-8000-000000000000", UUID::fromString));
        }
        if (type == int.class) {
            return Optional.of(new Named<>(name, "a whole number", Integer::valueOf));
        }
        return type.isEnum() ? Optional.of(constant(name, type)) : Optional.empty();
    }

    private static ParamConverter<?> constant(String name, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        String known = Arrays.stream(constants).map(String::valueOf).collect(Collectors.joining(", "));
        return new Named<>(name, "one of: " + known, text -> Arrays.stream(constants)
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
    }

    private record Named<T>(String name, String expected, Function<String, T> reading) implements ParamConverter<T> {

        @Override
        public T fromString(String text) {
            try {
                return reading.apply(text);
            } catch (IllegalArgumentException refused) {
                throw Problem.invalid(name, "parameter.wrong-type", "Write " + expected + ".");
            }
        }

        @Override
        public String toString(T value) {
            return String.valueOf(value);
        }
    }
}
