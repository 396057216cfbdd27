package org.amends.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.deploy.Manifests.Kustomization;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class KubernetesManifestsTest {

    private final Deployment deployment = Manifests.read("base/deployment.yaml", Deployment.class);
    private final Service service = Manifests.read("base/service.yaml", Service.class);
    private final PodDisruptionBudget budget =
            Manifests.read("base/poddisruptionbudget.yaml", PodDisruptionBudget.class);
    private final NetworkPolicy network = Manifests.read("base/networkpolicy.yaml", NetworkPolicy.class);
    private final Kustomization base = Manifests.read("base/kustomization.yaml", Kustomization.class);
    private final PodSpec pod = deployment.getSpec().getTemplate().getSpec();
    private final Container container = pod.getContainers().get(0);
    private final ImageSettings image = ImageSettings.read();

    static List<Path> objects() {
        return Manifests.objects();
    }

    static List<Path> kustomizations() {
        return Manifests.kustomizations();
    }

    @ParameterizedTest
    @MethodSource("objects")
    void every_manifest_has_only_fields_that_kubernetes_knows(Path file) {
        HasMetadata object = Manifests.parse(Manifests.text(file));

        assertThat(object.getMetadata().getName()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "replicas: 2, replica: 2",
        "readOnlyRootFilesystem, readOnlyRootFileSystem",
        "terminationGracePeriodSeconds, terminationGracePeriod",
        "containerPort: 9000, containerPort: nine",
        "kind: Deployment, kind: Deploymnet",
        "imagePullPolicy: IfNotPresent, image: twice"
    })
    void a_typo_in_a_manifest_would_be_found(String right, String typo) {
        String manifest = Manifests.text(Manifests.ROOT.resolve("base/deployment.yaml"));
        assertThat(manifest).contains(right);

        assertThatThrownBy(() -> Manifests.parse(manifest.replace(right, typo)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void every_kustomization_lists_what_is_there(Path file) {
        Kustomization kustomization = Manifests.parse(Manifests.text(file), Kustomization.class);
        Path directory = Manifests.directoryOf(file);

        assertThat(kustomization.resources())
                .allSatisfy(resource ->
                        assertThat(Files.exists(directory.resolve(resource))).isTrue());
        assertThat(Manifests.objects().stream()
                        .filter(object -> Manifests.directoryOf(object).equals(directory))
                        .map(object -> object.getFileName().toString()))
                .allSatisfy(object -> assertThat(kustomization.resources()).contains(object));
    }

    @Test
    void two_replicas_run_and_one_stays_through_an_eviction_and_a_rollout() {
        assertThat(deployment.getSpec().getReplicas()).isEqualTo(2);
        assertThat(budget.getSpec().getMinAvailable().getIntVal()).isEqualTo(1);
        assertThat(deployment
                        .getSpec()
                        .getStrategy()
                        .getRollingUpdate()
                        .getMaxUnavailable()
                        .getIntVal())
                .isZero();
        assertThat(pod.getTopologySpreadConstraints()).hasSize(2);
    }

    @Test
    void every_selector_finds_the_pods() {
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();

        assertThat(Stream.of(
                        deployment.getSpec().getSelector().getMatchLabels(),
                        service.getSpec().getSelector(),
                        budget.getSpec().getSelector().getMatchLabels(),
                        network.getSpec().getPodSelector().getMatchLabels(),
                        pod.getTopologySpreadConstraints()
                                .get(0)
                                .getLabelSelector()
                                .getMatchLabels(),
                        pod.getTopologySpreadConstraints()
                                .get(1)
                                .getLabelSelector()
                                .getMatchLabels()))
                .allSatisfy(selector -> assertThat(labels.entrySet()).containsAll(selector.entrySet()))
                .noneMatch(Map::isEmpty);
    }

    @Test
    void the_pod_runs_as_the_service_account_which_has_no_token() {
        ServiceAccount account = Manifests.read("base/serviceaccount.yaml", ServiceAccount.class);

        assertThat(pod.getServiceAccountName()).isEqualTo(account.getMetadata().getName());
        assertThat(account.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(pod.getEnableServiceLinks()).isFalse();
    }

    @Test
    void the_container_can_do_nothing_but_run_amends() {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isGreaterThanOrEqualTo(10_000);
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getSecurityContext().getCapabilities().getAdd()).isEmpty();
    }

    @Test
    void the_only_place_to_write_is_a_bounded_tmp() {
        assertThat(container.getVolumeMounts()).singleElement().satisfies(mount -> {
            assertThat(mount.getMountPath()).isEqualTo("/tmp");
            assertThat(pod.getVolumes()).singleElement().satisfies(volume -> {
                assertThat(volume.getName()).isEqualTo(mount.getName());
                assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull();
            });
        });
    }

    @Test
    void the_image_is_the_one_that_the_build_makes_and_runs_as_its_user() {
        assertThat(container.getImage()).isEqualTo(image.name());
        assertThat(base.images()).singleElement().satisfies(tagged -> assertThat(tagged.name())
                .isEqualTo(image.name()));
        assertThat(pod.getSecurityContext().getRunAsUser() + ":"
                        + pod.getSecurityContext().getRunAsGroup())
                .isEqualTo(image.user());
        assertThat(container.getPorts())
                .extracting(ContainerPort::getContainerPort)
                .hasSameElementsAs(image.ports());
    }

    @Test
    void each_probe_asks_its_own_question_on_the_management_port() {
        assertProbe(container.getStartupProbe(), "/q/health/started");
        assertProbe(container.getLivenessProbe(), "/q/health/live");
        assertProbe(container.getReadinessProbe(), "/q/health/ready");
        assertThat(container.getStartupProbe().getPeriodSeconds()
                        * container.getStartupProbe().getFailureThreshold())
                .isGreaterThanOrEqualTo(120);
    }

    private void assertProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
        assertThat(probe.getTimeoutSeconds()).isPositive();
    }

    @Test
    void the_service_shows_the_pages_and_the_api_but_never_the_management_port() {
        assertThat(service.getSpec().getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
        assertThat(container.getPorts()).extracting(ContainerPort::getName).containsExactly("http", "management");
    }

    @Test
    void the_management_port_is_the_one_that_prometheus_and_amends_are_told() {
        int management = container.getPorts().get(1).getContainerPort();

        assertThat(deployment.getSpec().getTemplate().getMetadata().getAnnotations())
                .containsEntry("prometheus.io/port", "" + management)
                .containsEntry("prometheus.io/path", "/q/metrics");
        assertThat(base.configMapGenerator().get(0).literals())
                .contains("AMENDS_MANAGEMENT_PORT=" + management, "AMENDS_MANAGEMENT_HOST=0.0.0.0");
    }

    @Test
    void only_the_ingress_reaches_the_pages_and_only_the_monitoring_reaches_the_metrics() {
        assertThat(network.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
        assertThat(network.getSpec().getIngress()).hasSize(2).allSatisfy(rule -> {
            String namespace = rule.getFrom()
                    .get(0)
                    .getNamespaceSelector()
                    .getMatchLabels()
                    .get("kubernetes.io/metadata.name");
            String port = rule.getPorts().get(0).getPort().getStrVal();
            assertThat(namespace).isEqualTo(port.equals("http") ? "ingress-nginx" : "monitoring");
        });
    }

    @Test
    void nothing_leaves_but_name_look_ups_sql_and_mail() {
        assertThat(network.getSpec().getEgress())
                .allSatisfy(rule -> assertThat(rule.getPorts()).isNotEmpty());
        assertThat(network.getSpec().getEgress().stream().flatMap(rule -> rule.getPorts().stream()))
                .extracting(NetworkPolicyPort::getPort)
                .extracting(port -> port.getIntVal())
                .containsOnly(53, 5432, 587, 465, 25);
    }

    @ParameterizedTest
    @CsvSource({"webhooks, 443, 8443", "kafka, 9092, 9093"})
    void what_else_leaves_is_named_by_a_component_that_the_example_offers(String component, int port, int other) {
        NetworkPolicy opened = Manifests.read("components/" + component + "/networkpolicy.yaml", NetworkPolicy.class);

        assertThat(opened.getSpec().getPolicyTypes()).containsExactly("Egress");
        assertThat(opened.getSpec().getPodSelector())
                .isEqualTo(network.getSpec().getPodSelector());
        assertThat(opened.getSpec().getEgress()).singleElement().satisfies(rule -> {
            assertThat(rule.getTo()).isNotEmpty();
            assertThat(rule.getPorts())
                    .extracting(allowed -> allowed.getPort().getIntVal())
                    .containsExactly(port, other);
        });
        assertThat(Manifests.text(Manifests.ROOT.resolve("overlays/example/kustomization.yaml")))
                .contains("#   - ../../components/" + component + "\n");
    }

    @Test
    void webhooks_leave_for_the_internet_and_not_for_the_clusters_own_network() {
        NetworkPolicy opened = Manifests.read("components/webhooks/networkpolicy.yaml", NetworkPolicy.class);

        assertThat(opened.getSpec().getEgress().get(0).getTo())
                .allSatisfy(peer -> assertThat(peer.getIpBlock()).isNotNull());
        assertThat(opened.getSpec()
                        .getEgress()
                        .get(0)
                        .getTo()
                        .get(0)
                        .getIpBlock()
                        .getExcept())
                .contains("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16");
    }

    @Test
    void memory_is_bounded_and_reserved_and_cpu_is_not_throttled() {
        Map<String, Quantity> requests = container.getResources().getRequests();
        Map<String, Quantity> limits = container.getResources().getLimits();

        assertThat(limits.get("memory")).isEqualTo(requests.get("memory")).isNotNull();
        assertThat(requests).containsKey("cpu");
        assertThat(limits).doesNotContainKey("cpu");
    }

    @Test
    void the_pod_is_given_the_time_to_answer_what_it_has_begun() {
        assertThat(pod.getTerminationGracePeriodSeconds())
                .isGreaterThan(
                        image.shutdownDelay().plus(image.shutdownTimeout()).toSeconds() + 10);
    }

    @Test
    void the_database_comes_from_a_secret_that_is_not_applied_from_here() {
        Secret example = Manifests.read("secret.example.yaml", Secret.class);

        assertThat(container.getEnv())
                .extracting(EnvVar::getName)
                .containsExactly("AMENDS_DB_URL", "AMENDS_DB_USER", "AMENDS_DB_PASSWORD");
        assertThat(container.getEnv()).allSatisfy(variable -> {
            var reference = variable.getValueFrom().getSecretKeyRef();
            assertThat(reference.getName()).isEqualTo(example.getMetadata().getName());
            assertThat(example.getStringData()).containsKey(reference.getKey());
        });
        assertThat(Manifests.kustomizations())
                .allSatisfy(file -> assertThat(Manifests.text(file)).doesNotContain("- secret"));
    }

    @Test
    void the_configuration_is_the_generated_one() {
        assertThat(container.getEnvFrom()).singleElement().satisfies(source -> assertThat(
                        source.getConfigMapRef().getName())
                .isEqualTo(base.configMapGenerator().get(0).name()));
    }

    @Test
    void every_variable_is_one_that_amends_knows() {
        Stream<String> generated = Manifests.kustomizations().stream()
                .map(file -> Manifests.parse(Manifests.text(file), Kustomization.class))
                .flatMap(kustomization -> kustomization.configMapGenerator().stream())
                .flatMap(generator -> generator.literals().stream())
                .map(literal -> literal.substring(0, literal.indexOf('=')));

        assertThat(Stream.concat(generated, container.getEnv().stream().map(EnvVar::getName)))
                .isSubsetOf(ConfigurationDoc.read().variables());
    }

    @Test
    void the_example_ingress_leads_to_the_service() {
        Ingress ingress = Manifests.read("overlays/example/ingress.yaml", Ingress.class);
        var backend = ingress.getSpec()
                .getRules()
                .get(0)
                .getHttp()
                .getPaths()
                .get(0)
                .getBackend()
                .getService();

        assertThat(backend.getName()).isEqualTo(service.getMetadata().getName());
        assertThat(backend.getPort().getName())
                .isEqualTo(service.getSpec().getPorts().get(0).getName());
        assertThat(ingress.getSpec().getTls()).isNotEmpty();
    }
}
