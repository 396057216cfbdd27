package org.amends.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.deser.DurationDeserializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.amends.lifecycle.CaseStatus;
import org.amends.lifecycle.Declaration;
import org.amends.lifecycle.Derivation;
import org.amends.lifecycle.Effects;
import org.amends.lifecycle.Event;
import org.amends.lifecycle.Fact;
import org.amends.lifecycle.OpenDeadline;
import org.amends.lifecycle.Verb;

/**
 * Events as bytes. They hold ids, codes, digests and instants only, so that JSON with sorted keys and no white space is
 * the canonical form of RFC 8785; a test compares it with an independent implementation.
 */
public final class EventJson {

    private static final int VERSION = 1;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(times())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addMixIn(Fact.Filed.class, PacksIfAny.class)
            .addMixIn(Fact.Wrote.class, MarksIfAny.class)
            .addMixIn(Derivation.class, HoldIfAny.class)
            .build();

    /** Filings from before there were packs name none, and complaints declare nothing. */
    private interface PacksIfAny {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<String> packs();

        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Declaration> declaration();
    }

    /** Few duties may wait for an event. */
    private interface HoldIfAny {
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<Instant> heldUntil();
    }

    /** Letters from before these were kept have none; most letters never do. */
    private interface MarksIfAny {
        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> warnings();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> overridden();

        @JsonSetter(nulls = Nulls.AS_EMPTY)
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> legalTexts();
    }

    /** An event of a case, as it was written. */
    public record Logged(UUID caseId, String machine, Event event, SortedMap<String, String> words, byte[] canonical) {}

    private record Json(
            int v,
            @JsonProperty("case") UUID caseId,
            int seq,
            String machine,
            Verb verb,
            Optional<CaseStatus> from,
            CaseStatus to,
            ActorJson actor,
            UUID owner,
            Instant at,
            JsonNode fact,
            List<Effects.Started> started,
            List<Integer> ended,
            List<Effects.Judged> judged,
            List<Integer> quieted,
            Optional<Effects.Fired> fired,
            Optional<NextJson> next,
            SortedMap<String, String> words) {}

    /** Only deeds on the customer's word say where it was heard. */
    private record ActorJson(
            Event.ActorKind kind,
            Optional<UUID> id,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Integer> heardIn) {}

    private record NextJson(int deadline, Instant dueAt) {}

    private EventJson() {}

    /**
     * @param next the nearest open deadline after the event
     * @param words digests of the event's words by field
     */
    static byte[] write(
            UUID caseId, String machine, Event event, Optional<OpenDeadline> next, Map<String, String> words) {
        Effects effects = event.effects();
        return bytes(new Json(
                VERSION,
                caseId,
                event.seq(),
                machine,
                event.verb(),
                event.from(),
                event.to(),
                new ActorJson(event.actorKind(), event.actorId(), event.heardIn()),
                event.owner(),
                event.at(),
                MAPPER.valueToTree(event.fact()),
                effects.started(),
                effects.ended(),
                effects.judged(),
                effects.quieted(),
                effects.fired(),
                next.map(deadline -> new NextJson(deadline.number(), deadline.dueAt())),
                new TreeMap<>(words)));
    }

    private static byte[] bytes(Json json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UncheckedIOException when the bytes are not an event that this version of the service can read */
    public static Logged read(byte[] canonical) {
        try {
            Json json = MAPPER.readValue(canonical, Json.class);
            Fact fact = MAPPER.treeToValue(json.fact(), FactTypes.of(json.verb(), json.fact()));
            Event event = new Event(
                    json.seq(),
                    json.verb(),
                    json.from(),
                    json.to(),
                    json.actor().kind(),
                    json.actor().id(),
                    json.actor().heardIn(),
                    json.at(),
                    json.owner(),
                    fact,
                    new Effects(json.started(), json.ended(), json.judged(), json.quieted(), json.fired()));
            return new Logged(json.caseId(), json.machine(), event, json.words(), canonical);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimpleModule times() {
        return new SimpleModule()
                .addSerializer(Duration.class, ToStringSerializer.instance)
                .addDeserializer(Duration.class, DurationDeserializer.INSTANCE)
                .addSerializer(Instant.class, new MicrosecondInstant.Serializer())
                .addDeserializer(Instant.class, new MicrosecondInstant.Deserializer());
    }
}
