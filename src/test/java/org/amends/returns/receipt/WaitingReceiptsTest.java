package org.amends.returns.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.amends.Rule;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WaitingReceiptsTest {

    private final Jdbi jdbi;

    WaitingReceiptsTest(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** An index whose condition says the contrary of what is asked is never used, and nobody notices. */
    @Test
    @Rule("D5")
    void the_few_that_wait_are_found_by_an_index_that_holds_no_others() {
        List<String> plan = jdbi.inTransaction(handle -> {
            handle.execute("SET LOCAL enable_seqscan = off");
            return handle.createQuery("EXPLAIN " + Receipts.WAITING)
                    .mapTo(String.class)
                    .list();
        });
        assertThat(String.join("\n", plan)).contains("case_file_unacknowledged_goods");
    }
}
