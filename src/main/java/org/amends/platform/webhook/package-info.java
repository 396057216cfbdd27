/** Webhooks signed by the symmetric scheme of Standard Webhooks (standardwebhooks.com), ours and those that we hear. */
@NullMarked
package org.amends.platform.webhook;

import org.jspecify.annotations.NullMarked;
