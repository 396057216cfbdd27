package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.amends.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ./mvnw test -Dtest=LifecycleDocTest -Damends.docs.write=true} writes docs/lifecycle.md anew. */
class LifecycleDocTest {

    static final Path DOC = Path.of("docs/lifecycle.md");

    private static Path page(Machine machine) {
        String name = machine.id().replaceFirst("-\\d+$", "");
        return machine == Machine.COMPLAINT ? DOC : Path.of("docs/lifecycle-" + name + ".md");
    }

    private static List<Machine> machines() {
        return Machine.all();
    }

    @ParameterizedTest
    @MethodSource("machines")
    @Rule("S3-11")
    void the_page_about_a_lifecycle_says_what_its_machine_does(Machine machine) throws IOException {
        String generated = new LifecycleDoc(machine, Sentences.ofStaff()).page();
        if (Boolean.getBoolean("amends.docs.write")) {
            Files.writeString(page(machine), generated);
        }
        assertThat(page(machine))
                .as("write it anew with -Damends.docs.write=true")
                .hasContent(generated);
    }
}
