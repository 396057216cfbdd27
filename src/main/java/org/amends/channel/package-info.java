/**
 * Every way to reach us: who answers for it, what came in and nobody answered, and whether it is still alive. A missed
 * call or a letter that came back is a contact with a callback clock; a channel over which nothing was handled for too
 * long alarms its owner and its fallback once.
 */
@NullMarked
package org.amends.channel;

import org.jspecify.annotations.NullMarked;
