package org.amends.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.amends.lifecycle.CaseState;
import org.amends.lifecycle.CustomerMessage;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.OpenDeadline;
import org.junit.jupiter.api.Test;

/** Histories are kept for years: what an earlier release wrote is read for ever. */
class OlderEventsTest {

    private static final String BEFORE_THERE_WERE_PACKS = """
            {"actor":{"id":null,"kind":"CUSTOMER"},"at":"2026-11-24T09:00:00.000000Z",\
            "case":"0199a000-0000-7000-8000-000000000001","ended":[],"fact":{"channel":"API",\
            "executive":"0199a000-0000-7000-8000-000000000003","language":"en","points":1,\
            "team":"0199a000-0000-7000-8000-000000000004"},"fired":null,"from":null,"judged":[],"machine":"complaint-1",\
            "next":{"deadline":1,"dueAt":"2026-11-25T17:00:00.000000Z"},"owner":"0199a000-0000-7000-8000-000000000002",\
            "quieted":[],"seq":0,"started":[{"deadline":1,"dueAt":"2026-11-25T17:00:00.000000Z","kind":"ACKNOWLEDGE",\
            "ladder":[{"action":"ESCALATE","fireAt":"2026-11-25T17:00:00.000000Z","level":0,"to":"OWNER"}],\
            "owedBy":"0199a000-0000-7000-8000-000000000002","planFor":null}],"to":"RECEIVED","v":1,"verb":"FILE","words":{}}\
            """;

    @Test
    void a_filing_from_before_there_were_packs_names_none_and_its_deadline_has_no_derivation() {
        Event filing = EventJson.read(BEFORE_THERE_WERE_PACKS.getBytes(StandardCharsets.UTF_8))
                .event();
        CaseState state = CaseState.of(List.of(filing));

        assertThat(state.packs()).isEmpty();
        assertThat(state.openDeadlines()).hasSize(1).allMatch(deadline -> deadline.derivation()
                .isEmpty());
        assertThat(state.openDeadlines()).extracting(OpenDeadline::dueAt).isNotEmpty();
    }

    @Test
    void a_message_from_before_its_questions_were_noted_asks_nothing() {
        String message = """
                {"actor":{"id":null,"kind":"CUSTOMER"},"at":"2026-11-24T10:00:00.000000Z",\
                "case":"0199a000-0000-7000-8000-000000000001","ended":[],"fact":{"channel":"WEB"},"fired":null,\
                "from":"RECEIVED","judged":[],"machine":"complaint-1",\
                "next":{"deadline":1,"dueAt":"2026-11-25T17:00:00.000000Z"},"owner":"0199a000-0000-7000-8000-000000000002",\
                "quieted":[],"seq":1,"started":[],"to":"RECEIVED","v":1,"verb":"ANSWER","words":{}}\
                """;
        Event filing = EventJson.read(BEFORE_THERE_WERE_PACKS.getBytes(StandardCharsets.UTF_8))
                .event();
        Event answer = EventJson.read(message.getBytes(StandardCharsets.UTF_8)).event();

        assertThat(CaseState.of(List.of(filing, answer)).messages())
                .hasSize(1)
                .allMatch(CustomerMessage::waits)
                .noneMatch(CustomerMessage::asks);
    }
}
