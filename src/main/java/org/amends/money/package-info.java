/** Amounts of money as integers of a currency's smallest unit. */
@NullMarked
package org.amends.money;

import org.jspecify.annotations.NullMarked;
