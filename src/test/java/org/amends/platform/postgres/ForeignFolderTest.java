package org.amends.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Folders that are not ours, or not of our version: refused with what to do, and left as they were. */
class ForeignFolderTest {

    private final Home home = Home.fresh();

    @AfterEach
    void delete() {
        home.close();
    }

    @Test
    void the_data_directory_of_another_postgresql_is_refused() throws IOException {
        Files.writeString(home.path().resolve("PG_VERSION"), "18\n");
        assertRefused("is the data directory of another PostgreSQL").hasMessageContaining("AMENDS_POSTGRES_DATA_DIR");
    }

    @Test
    void a_folder_without_our_mark_is_refused() throws IOException {
        Files.createDirectories(home.folder().resolve("server/cluster"));
        assertRefused("was not made by Amends").hasMessageContaining("AMENDS_POSTGRES_DATA_DIR");
    }

    @Test
    void a_folder_with_somebody_elses_mark_is_refused() throws IOException {
        Files.createDirectories(home.folder());
        Files.writeString(home.folder().resolve(DataDirectory.MARK), "This folder belongs to another program.\n");
        assertRefused("was not made by Amends");
    }

    @Test
    void data_of_another_major_version_is_refused_with_the_way_to_move_it() throws IOException {
        Path newer = Files.createDirectories(home.path().resolve("pg19"));
        Files.writeString(newer.resolve(DataDirectory.MARK), "");
        assertRefused("is of PostgreSQL 19, and this Amends brings 18")
                .hasMessageContaining("dump the database there and restore it here");
    }

    @Test
    void a_cluster_that_was_swapped_for_another_major_version_is_refused() throws IOException {
        home.start().close();
        Files.writeString(home.folder().resolve("server/cluster/PG_VERSION"), "17\n");
        assertRefused("is of PostgreSQL 17, and this Amends brings 18");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_folder_that_the_servers_user_can_not_enter_is_named_with_the_way_out() throws IOException {
        Assumptions.assumeTrue(new UnixSystem().getUid() == 0, "only root starts the server as somebody else");
        Path closed = Files.createDirectory(home.path().resolve("closed"));
        Permissions.ownerOnlyFolder(closed);
        assertThat(EmbeddedPostgres.canLiveIn(home.path().resolve("data"))).isTrue();
        assertThat(EmbeddedPostgres.canLiveIn(closed.resolve("data"))).isFalse();
        assertThatThrownBy(() -> Home.at(closed.resolve("data")).start())
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("can't enter the folder " + closed + ":")
                .hasMessageContaining("start Amends as an ordinary user");
    }

    private AbstractThrowableAssert<?, ?> assertRefused(String sentence) throws IOException {
        Map<String, Long> before = contents();
        AbstractThrowableAssert<?, ?> refused =
                assertThatThrownBy(home::start).isInstanceOf(CannotStart.class).hasMessageContaining(sentence);
        assertThat(contents()).isEqualTo(before);
        return refused;
    }

    private Map<String, Long> contents() throws IOException {
        try (Stream<Path> tree = Files.walk(home.path())) {
            Map<String, Long> contents = new TreeMap<>();
            for (Path path : tree.toList()) {
                contents.put(path.toString(), Files.isDirectory(path) ? -1 : Files.size(path));
            }
            return contents;
        }
    }
}
