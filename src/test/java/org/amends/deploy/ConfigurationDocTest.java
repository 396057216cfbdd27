package org.amends.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationDocTest {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(amends\\.[a-z0-9.-]+)");

    private final ConfigurationDoc documented = ConfigurationDoc.read();

    @Test
    void every_key_that_the_properties_ask_for_is_documented() {
        String properties = Manifests.text(Path.of("src/main/resources/application.properties"));

        assertThat(EXPRESSION.matcher(properties).results().map(key -> key.group(1)))
                .isNotEmpty()
                .isSubsetOf(documented.keys());
    }

    @Test
    void every_key_that_a_mapping_reads_is_documented() {
        assertThat(new ClassFileImporter()
                        .importPath(Path.of("target/classes")).stream()
                                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                                .flatMap(ConfigurationDocTest::keys))
                .isSubsetOf(documented.keys());
    }

    private static Stream<String> keys(JavaClass mapping) {
        return keys(mapping.getAnnotationOfType(ConfigMapping.class).prefix(), mapping);
    }

    /** A method that returns one of our own interfaces opens a group of keys. */
    private static Stream<String> keys(String prefix, JavaClass group) {
        return group.getMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .flatMap(method -> {
                    String key = prefix + "." + kebab(method.getName());
                    JavaClass type = method.getRawReturnType();
                    boolean opensGroup =
                            type.isInterface() && type.getPackageName().startsWith("org.amends");
                    return opensGroup ? keys(key, type) : Stream.of(key);
                });
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    @Test
    void every_key_names_the_variable_that_sets_it() {
        assertThat(documented.rows()).isNotEmpty().allSatisfy(row -> assertThat(row.variable())
                .isEqualTo(row.key().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_")));
    }
}
