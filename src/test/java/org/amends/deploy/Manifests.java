package org.amends.deploy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads manifests as strictly as an API server that validates fields: a name that the model lacks is an error. */
final class Manifests {

    static final Path ROOT = Path.of("kubernetes");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Map.of(
            "v1/Namespace", Namespace.class,
            "v1/Secret", Secret.class,
            "v1/Service", Service.class,
            "v1/ServiceAccount", ServiceAccount.class,
            "apps/v1/Deployment", Deployment.class,
            "networking.k8s.io/v1/Ingress", Ingress.class,
            "networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class,
            "policy/v1/PodDisruptionBudget", PodDisruptionBudget.class);

    private static final ObjectMapper STRICT = new ObjectMapper(new YAMLFactory())
            .registerModule(new Jdk8Module())
            .setAnnotationIntrospector(new NoCatchAll())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

    private Manifests() {}

    static <T> T read(String file, Class<T> type) {
        return parse(text(ROOT.resolve(file)), type);
    }

    static <T> T parse(String yaml, Class<T> type) {
        try {
            return STRICT.readValue(yaml, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    static HasMetadata parse(String yaml) {
        if (yaml.contains("\n---")) {
            throw new IllegalArgumentException("one object a file, or the second would go unread");
        }
        try {
            JsonNode head = STRICT.readTree(yaml);
            String kind =
                    head.path("apiVersion").asText() + "/" + head.path("kind").asText();
            Class<? extends HasMetadata> type = KINDS.get(kind);
            if (type == null) {
                throw new IllegalArgumentException("no such kind: " + kind);
            }
            return parse(yaml, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Every file under {@code kubernetes/} but the kustomizations, which are no objects of the cluster. */
    static List<Path> objects() {
        return files().filter(file -> !isKustomization(file)).toList();
    }

    static List<Path> kustomizations() {
        return files().filter(Manifests::isKustomization).toList();
    }

    static Path directoryOf(Path file) {
        return file.subpath(0, file.getNameCount() - 1);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files() {
        try (Stream<Path> all = Files.walk(ROOT)) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKustomization(Path file) {
        return file.endsWith("kustomization.yaml");
    }

    /** As much of a kustomization as we use; a key that is not here is a typo or needs a line here. */
    record Kustomization(
            String apiVersion,
            String kind,
            Optional<String> namespace,
            List<String> resources,
            List<Image> images,
            List<Generator> configMapGenerator) {

        /** A component has resources and no more. */
        Kustomization {
            images = Objects.requireNonNullElse(images, List.of());
            configMapGenerator = Objects.requireNonNullElse(configMapGenerator, List.of());
        }

        record Image(String name, Optional<String> newName, String newTag) {}

        record Generator(String name, Optional<String> behavior, List<String> literals) {}
    }

    /** The model collects what it does not know instead of refusing it; here nobody collects. */
    private static final class NoCatchAll extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasAnySetter(Annotated annotated) {
            return false;
        }
    }
}
