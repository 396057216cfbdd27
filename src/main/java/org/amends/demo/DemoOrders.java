package org.amends.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.amends.order.batch.BatchReport;
import org.amends.order.batch.OrderBatches;
import org.jboss.logging.Logger;

/** Loads a year of a real shop's orders, by the way in that every shop without a program has. */
@ApplicationScoped
class DemoOrders {

    private static final Logger LOG = Logger.getLogger(DemoOrders.class);

    /** When the last order of the year was placed. */
    private static final LocalDateTime LAST = LocalDateTime.parse("2011-12-09T12:31:00");

    private final OrderBatches batches;
    private final Clock clock;

    DemoOrders(OrderBatches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    void load() {
        long begun = System.nanoTime();
        try {
            BatchReport report = batches.csv(new ByteArrayInputStream(csv().getBytes(StandardCharsets.UTF_8)));
            LOG.infof(
                    "Loaded %d demo orders in %d ms.",
                    report.created(),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            if (report.refused() > 0) {
                throw new IllegalStateException("Demo orders were refused: " + report.refused());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String csv() throws IOException {
        DemoOrderTable table = new DemoOrderTable(weeksSince());
        try (InputStream bytes = Objects.requireNonNull(Thread.currentThread()
                        .getContextClassLoader()
                        .getResourceAsStream("demo/online-retail.tsv.gz"));
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(bytes), StandardCharsets.UTF_8))) {
            lines.lines().forEach(table::add);
        }
        return table.csv();
    }

    /** Whole weeks, so that orders stay on their days of the week; the last of them was placed within the last seven days. */
    private long weeksSince() {
        LocalDateTime now = clock.instant().atZone(DemoOrderTable.SHOP).toLocalDateTime();
        return Duration.between(LAST, now).toDays() / 7;
    }
}
