/** Orders for whoever looks after them: files of them, and one with its ceilings. */
@NullMarked
package org.amends.desk.orders;

import org.jspecify.annotations.NullMarked;
