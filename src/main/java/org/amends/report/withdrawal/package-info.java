/** Whether the law of withdrawals is kept, shop by shop. */
@NullMarked
package org.amends.report.withdrawal;

import org.jspecify.annotations.NullMarked;
