package org.amends.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EventTypeTest {

    private static final Pattern DOCUMENTED = Pattern.compile("`((?:case|refund|exchange)\\.[a-z_]+)`");

    @Test
    void a_name_is_as_the_specification_wants_it_and_means_one_thing() {
        assertThat(EventType.all()).allMatch(type -> type.name().matches("(case|refund|exchange)\\.[a-z_]+"));
        assertThat(EventType.all().stream().map(EventType::name)).doesNotHaveDuplicates();
        assertThat(EventType.all())
                .allSatisfy(type -> assertThat(EventType.of(type.code())).isEqualTo(type));
    }

    @Test
    void what_only_a_newer_version_knows_goes_by_its_code() {
        assertThat(EventType.of("TELEPORT").name()).isEqualTo("teleport");
        assertThat(EventType.named("test.ping")).isEmpty();
    }

    @Test
    void every_event_is_in_the_docs_and_no_other() throws IOException {
        String text = Files.readString(Path.of("docs/webhooks.md"));
        Set<String> documented = DOCUMENTED
                .matcher(text.substring(text.indexOf("## Events")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(
                        EventType.all().stream().map(EventType::name).toList());
    }
}
