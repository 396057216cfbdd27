/**
 * Events out: whoever runs the house connects its other software by webhooks (standardwebhooks.com) or by its Kafka
 * (cloudevents.io). Told at least once, a case's events in their order, with how the case stands.
 */
@NullMarked
package org.amends.outbox;

import org.jspecify.annotations.NullMarked;
