package org.amends.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.amends.Rule;
import org.junit.jupiter.api.Test;

/** {@code ./mvnw test -Dtest=LifecycleDocTest -Damends.docs.write=true} writes docs/lifecycle.md anew. */
class LifecycleDocTest {

    static final Path DOC = Path.of("docs/lifecycle.md");

    @Test
    @Rule("S3-11")
    void the_page_about_the_lifecycle_says_what_the_machine_does() throws IOException {
        String generated = new LifecycleDoc(Machine.COMPLAINT, Sentences.ofStaff()).page();
        if (Boolean.getBoolean("amends.docs.write")) {
            Files.writeString(DOC, generated);
        }
        assertThat(DOC).as("write it anew with -Damends.docs.write=true").hasContent(generated);
    }
}
