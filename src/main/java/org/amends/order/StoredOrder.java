package org.amends.order;

import java.util.UUID;
import org.amends.order.snapshot.OrderSnapshot;

/**
 * An order as we keep it.
 *
 * @param seal SHA-256 over its canonical JSON (RFC 8785), in lower-case hexadecimal; a case keeps it beside its own copy
 */
public record StoredOrder(UUID id, OrderSnapshot snapshot, String seal) {}
