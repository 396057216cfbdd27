package org.amends.web;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ValueResolver;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Texts in templates, from the bundle {@code pages}: {@code {t:queue.title}}, with arguments by name {@code
 * {t:queue.late('count', late.size)}}, and for what a value is called {@code {t:of('status', case.status)}}, which reads
 * {@code status.IN_PROGRESS}. Texts are escaped like any other value.
 */
@Singleton
final class PageText {

    static final String BUNDLE = "pages";

    private final Messages messages;
    private final PageLanguage language;

    PageText(Messages messages, PageLanguage language) {
        this.messages = messages;
        this.language = language;
    }

    /** The first words of a key: {@code queue} of {@code queue.title}. */
    record Beginning(String key) {}

    void register(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(language::begin);
        engine.addNamespaceResolver(
                NamespaceResolver.builder("t").resolveAsync(this::first).build());
        engine.addValueResolver(ValueResolver.builder()
                .applyToBaseClass(Beginning.class)
                .resolveAsync(
                        context -> resolve(context, ((Beginning) context.getBase()).key() + "." + context.getName()))
                .build());
    }

    private CompletionStage<Object> first(EvalContext context) {
        if (context.getName().equals("of")) {
            return withArguments(context, arguments -> {
                String key = arguments.get(0) + "." + arguments.get(1);
                return text(context, key, arguments.subList(2, arguments.size()));
            });
        }
        return resolve(context, context.getName());
    }

    private CompletionStage<Object> resolve(EvalContext context, String key) {
        if (context.getParams().isEmpty() && !messages.has(BUNDLE, key) && messages.hasFamily(BUNDLE, key)) {
            return CompletedStage.of(new Beginning(key));
        }
        return withArguments(context, arguments -> text(context, key, arguments));
    }

    private String text(EvalContext context, String key, List<Object> arguments) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            named.put(arguments.get(i).toString(), arguments.get(i + 1));
        }
        return messages.text(Languages.of(context), BUNDLE, key, named);
    }

    private static CompletionStage<Object> withArguments(EvalContext context, Function<List<Object>, String> text) {
        CompletionStage<List<Object>> arguments = CompletedStage.of(new ArrayList<>());
        for (Expression parameter : context.getParams()) {
            arguments = arguments.thenCombine(context.evaluate(parameter), PageText::added);
        }
        return arguments.thenApply(text);
    }

    private static List<Object> added(List<Object> values, Object value) {
        values.add(value);
        return values;
    }
}
