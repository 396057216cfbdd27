package org.amends.order.source;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.order.Orders;
import org.amends.order.lookup.FindableOrder;
import org.amends.order.snapshot.OrderName;
import org.amends.order.source.OrderSource.Changed;
import org.amends.order.source.SourceLeases.Lease;
import org.amends.platform.connector.Connector;
import org.jboss.logging.Logger;

/** Fetches every change from every shop that has a connector, one replica a shop. What is read twice changes nothing. */
@ApplicationScoped
class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class);
    private static final int AT_ONCE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Instance<OrderSource> sources;
    private final SourceLeases leases;
    private final Orders orders;
    private final ReconciliationConfig config;

    Reconciliation(
            @Any Instance<OrderSource> sources, SourceLeases leases, Orders orders, ReconciliationConfig config) {
        this.sources = sources;
        this.leases = leases;
        this.orders = orders;
        this.config = config;
    }

    @Scheduled(
            every = "{amends.orders.reconciliation.every}",
            delayed = "1m",
            identity = "order-reconciliation",
            concurrentExecution = ConcurrentExecution.SKIP)
    void all() {
        sources.stream()
                .filter(source -> source.capabilities().contains(OrderSource.Capability.CHANGED_SINCE))
                .forEach(this::read);
    }

    void read(OrderSource source) {
        leases.claim(source.name()).ifPresent(lease -> {
            try {
                read(source, lease);
            } catch (SourceTrouble trouble) {
                Duration wait = trouble.retryAfter().orElse(Duration.ZERO);
                leases.fail(lease, trouble.what(), wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
                LOG.warnf("Orders of %s can't be read: %s", source.name(), trouble.what());
            } catch (RuntimeException ours) {
                leases.fail(lease, "our mistake: " + ours.getClass().getSimpleName(), Duration.ZERO);
                throw ours;
            }
        });
    }

    private void read(OrderSource source, Lease lease) {
        Reading reading = new Reading(lease);
        try (Stream<Changed> changed = source.changedSince(since(lease))) {
            Iterator<Changed> all = changed.iterator();
            while (all.hasNext()) {
                reading.take(all.next());
            }
        }
        reading.flush();
        leases.finish(lease);
        if (reading.taken + reading.refused > 0) {
            LOG.infof("Read %d orders of %s; %d can't be read.", reading.taken, source.name(), reading.refused);
        }
    }

    private Instant since(Lease lease) {
        return lease.readUntil().map(until -> until.minus(config.overlap())).orElseGet(() -> lease.begun()
                .minus(config.first()));
    }

    /** What was read and waits to be written. */
    private final class Reading {

        private final Lease lease;
        private final Map<OrderName, FindableOrder> waiting = new LinkedHashMap<>();
        private int taken;
        private int refused;

        private Reading(Lease lease) {
            this.lease = lease;
        }

        void take(Changed changed) {
            if (changed instanceof Changed.Readable readable) {
                OrderName name = readable.order().order().name();
                if (waiting.containsKey(name) || waiting.size() == AT_ONCE) {
                    flush();
                }
                waiting.put(name, readable.order());
                taken++;
            } else if (changed instanceof Changed.Unreadable unreadable) {
                refused++;
                LOG.warnf(
                        "Order %s/%s can't be read: %s", lease.source(), unreadable.externalId(), unreadable.errors());
            }
        }

        void flush() {
            if (!leases.keep(lease, taken, refused)) {
                throw new SourceTrouble(
                        Connector.Trouble.NO_ANSWER, "the reading took too long, and another one has begun");
            }
            if (!waiting.isEmpty()) {
                orders.takeAll(List.copyOf(waiting.values()));
                waiting.clear();
            }
        }
    }
}
