/** Refunds over Stripe: its public refunds API, and its webhooks as hints to ask it. Off until it has a secret. */
@NullMarked
package org.amends.remedy.stripe;

import org.jspecify.annotations.NullMarked;
