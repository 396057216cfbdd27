/** Writes events to topics of the house's own Kafka (cloudevents.io), whose brokers its operator names and nobody else. */
@NullMarked
package org.amends.outbox.kafka;

import org.jspecify.annotations.NullMarked;
