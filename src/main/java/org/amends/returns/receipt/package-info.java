/**
 * Receipts of cases about goods: sent at once by the service, as a letter and as a file to keep, and once more by the clock where
 * a process died in between. What a receipt says, each kind of case brings itself.
 */
@NullMarked
package org.amends.returns.receipt;

import org.jspecify.annotations.NullMarked;
