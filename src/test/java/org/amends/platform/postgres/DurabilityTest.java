package org.amends.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurabilityTest {

    @ParameterizedTest
    @CsvSource({"off,on,on,fsync", "on,off,on,synchronous_commit", "on,on,off,full_page_writes"})
    @Rule("P1")
    void a_setting_that_risks_confirmed_writes_is_named(
            String fsync, String synchronousCommit, String fullPageWrites, String name) {
        assertThat(new Durability(fsync, synchronousCommit, fullPageWrites).refusal())
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("runs with " + name + " off"));
    }

    @Test
    @Rule("P1")
    void a_stricter_commit_is_welcome() {
        assertThat(new Durability("on", "remote_apply", "on").refusal()).isEmpty();
    }
}
