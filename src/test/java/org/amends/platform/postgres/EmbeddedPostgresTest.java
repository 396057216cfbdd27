package org.amends.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTest {

    private final Home home = Home.fresh();
    private Optional<EmbeddedPostgres> running = Optional.empty();

    @BeforeAll
    void start() {
        running = Optional.of(home.start());
    }

    @AfterAll
    void stop() {
        running.ifPresent(EmbeddedPostgres::close);
        home.close();
    }

    @Test
    @Rule("P1")
    void what_it_confirms_is_on_disk() throws SQLException {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(Home.ask(postgres().application(), "SHOW " + setting))
                    .as(setting)
                    .isEqualTo("on");
        }
    }

    @Test
    @Rule("P1")
    void nobody_can_switch_durability_off_for_good() throws SQLException, IOException {
        assertThat(Files.readString(home.folder().resolve("server/cluster/postmaster.opts")))
                .contains("fsync=on")
                .contains("full_page_writes=on");
        assertThat(Home.ask(postgres().superuser(), "SELECT source FROM pg_settings WHERE name = 'fsync'"))
                .isEqualTo("command line");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_server_never_runs_as_root() throws IOException {
        Path process = Path.of("/proc/" + home.server().pid());
        assertThat(Files.readAllLines(process.resolve("status")))
                .filteredOn(line -> line.startsWith("Uid:") || line.startsWith("Gid:"))
                .hasSize(2)
                .noneMatch(line -> List.of(line.split("\\s+")).contains("0"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void the_server_can_not_read_the_passwords_when_root_started_it() throws IOException {
        int owner = (int) Files.getAttribute(home.folder().resolve("secrets"), "unix:uid");
        int server = (int) Files.getAttribute(home.folder().resolve("server"), "unix:uid");
        assertThat(owner == 0).isEqualTo(owner != server);
    }

    @Test
    void who_works_beside_a_running_one_finds_its_server_and_nobody_finds_one_that_has_stopped() throws SQLException {
        RunningPostgres beside = RunningPostgres.in(home.path()).orElseThrow();
        assertThat(beside.application()).isEqualTo(postgres().application());
        assertThat(beside.owner()).isEqualTo(postgres().owner());
        try (Home another = Home.fresh()) {
            assertThat(RunningPostgres.in(another.path())).isEmpty();
            another.start().close();
            assertThat(RunningPostgres.in(another.path())).isEmpty();
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        for (Coordinates right :
                List.of(postgres().superuser(), postgres().owner(), postgres().application())) {
            assertThatThrownBy(() -> Home.connect(new Coordinates(right.jdbcUrl(), right.user(), "wrong")))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void it_listens_on_this_machine_only_and_has_no_socket() throws SQLException {
        assertThat(Home.ask(postgres().superuser(), "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Home.ask(postgres().superuser(), "SHOW unix_socket_directories"))
                .isEmpty();
        assertThatThrownBy(this::connectFromOutside).isInstanceOf(IOException.class);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void only_the_owner_reads_passwords_and_data() throws IOException {
        try (Stream<Path> files = Files.list(home.folder().resolve("secrets"))) {
            assertThat(files.map(EmbeddedPostgresTest::permissions)).hasSize(3).containsOnly("rw-------");
        }
        assertThat(permissions(home.folder().resolve("secrets"))).isEqualTo("rwx------");
        assertThat(permissions(home.folder().resolve("server"))).isEqualTo("rwx------");
        assertThat(permissions(home.folder().resolve("server/cluster"))).isEqualTo("rwx------");
        assertThat(permissions(home.folder())).doesNotContain("r--").doesNotContain("rw-");
    }

    @Test
    void the_copy_of_the_password_for_initdb_is_gone() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("amends-") && name.endsWith(".password"));
        }
    }

    @Test
    void the_owner_is_no_superuser_and_the_service_owns_nothing() throws SQLException {
        String powers =
                "SELECT string_agg(concat_ws(' ', rolname, rolsuper, rolcreaterole, rolcanlogin), ', ' ORDER BY rolname)"
                        + " FROM pg_roles WHERE rolname LIKE 'amends%'";
        assertThat(Home.ask(postgres().superuser(), powers))
                .isEqualTo("amends f f t, amends_app f f f, amends_owner f t t");
        assertThatThrownBy(() -> Home.ask(postgres().application(), "CREATE TABLE mine (id int)"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void names_sort_and_fold_the_same_on_every_machine() throws SQLException {
        assertThat(Home.ask(
                        postgres().application(),
                        "SELECT concat(datlocprovider, ' ', datlocale, ' ', pg_encoding_to_char(encoding))"
                                + " FROM pg_database WHERE datname = 'amends'"))
                .isEqualTo("b C.UTF-8 UTF8");
    }

    @Test
    void a_second_amends_on_the_same_folder_is_refused_and_the_first_goes_on() throws SQLException {
        assertThatThrownBy(home::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Another Amends is running with the data in " + home.path());
        assertThat(Home.ask(postgres().application(), "SELECT 'alive'")).isEqualTo("alive");
    }

    @Test
    void a_port_that_is_taken_is_named_with_the_way_out() {
        Home other = Home.fresh();
        Settings samePort = new Settings(
                other.path(), other.settings().programs(), home.settings().port());
        try (other) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(samePort, other.said()::add))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + home.settings().port() + " on 127.0.0.1 is taken")
                    .hasMessageContaining("AMENDS_POSTGRES_PORT");
        }
    }

    private void connectFromOutside() throws IOException {
        try (Socket socket = new Socket()) {
            // Another address of this machine, in the same loopback network.
            socket.connect(new InetSocketAddress("127.0.0.2", home.settings().port()), 1000);
        }
    }

    private EmbeddedPostgres postgres() {
        return running.orElseThrow();
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
