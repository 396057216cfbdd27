/** Proves the history: recomputes every case from its events, and signs daily roots that an outsider can hold against us. */
@NullMarked
package org.amends.audit;

import org.jspecify.annotations.NullMarked;
