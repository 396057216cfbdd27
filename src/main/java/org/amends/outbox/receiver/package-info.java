/** Calls a receiver of webhooks, and nobody whom an address on the internet should not lead to (security.md, attack 20). */
@NullMarked
package org.amends.outbox.receiver;

import org.jspecify.annotations.NullMarked;
