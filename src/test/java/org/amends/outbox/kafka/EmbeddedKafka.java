package org.amends.outbox.kafka;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.amends.testing.PostgresResource;
import org.amends.testing.TestFolders;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real broker in this JVM, its own controller too. It makes no topic by itself, and keeps what it has when it is down. */
public final class EmbeddedKafka implements AutoCloseable {

    private final int port = PostgresResource.freePort();
    private final int controllerPort = PostgresResource.freePort();
    private final Path folder;
    private KafkaRaftServer server;

    private EmbeddedKafka(Path folder) {
        this.folder = folder;
        format();
        server = started();
    }

    public static EmbeddedKafka start() {
        try {
            return new EmbeddedKafka(Files.createTempDirectory("amends-test-kafka"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One event as a consumer finds it.
     *
     * @param headers as they are on the wire
     */
    public record Written(int partition, Optional<String> key, Map<String, String> headers, CloudEvent event) {

        private static Written of(ConsumerRecord<String, byte[]> record) {
            return new Written(
                    record.partition(),
                    Optional.ofNullable(record.key()),
                    StreamSupport.stream(record.headers().spliterator(), false)
                            .collect(Collectors.toMap(
                                    Header::key, header -> new String(header.value(), StandardCharsets.UTF_8))),
                    KafkaMessageFactory.createReader(record).toEvent());
        }

        public String data() {
            return new String(event.getData().toBytes(), StandardCharsets.UTF_8);
        }
    }

    public String address() {
        return "localhost:" + port;
    }

    public void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    public void startAgain() {
        server = started();
    }

    public void create(String topic, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** All that is in a topic, in the order of each of its partitions. */
    public List<Written> read(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", address(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<Written> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> all.add(Written.of(record)));
            }
            return all;
        }
    }

    @Override
    public void close() {
        stop();
        TestFolders.delete(folder);
    }

    private void format() {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setDirectories(List.of(folder.toString()))
                    .setMetadataLogDirectory(folder.toString())
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private KafkaRaftServer started() {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@localhost:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort,
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs", folder.toString(),
                "auto.create.topics.enable", "false",
                "controlled.shutdown.enable", "false",
                // In place of 128 MB.
                "log.cleaner.dedupe.buffer.size", String.valueOf(2 << 20)));
        KafkaRaftServer fresh = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
        fresh.startup();
        return fresh;
    }
}
