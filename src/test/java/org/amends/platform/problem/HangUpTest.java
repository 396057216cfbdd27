package org.amends.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HangUpTest {

    private final Ear ear = new Ear();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void stop_listening() {
        Logger.getLogger("").removeHandler(ear);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"words\":\"I paid for"})
    void who_hangs_up_while_they_send_is_no_mistake_of_ours(String sent) throws InterruptedException {
        RawHttp.hangUpAfter("/api/v1/parrot", sent);
        Thread.sleep(1_000);

        assertThat(ear.heard).noneMatch(record -> record.getLevel().intValue() > Level.INFO.intValue());
    }

    private static final class Ear extends Handler {

        private final List<LogRecord> heard = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord record) {
            heard.add(record);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
