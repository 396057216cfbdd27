/** Where colleagues lodge what is said of us in public. */
@NullMarked
package org.amends.desk.publicity;

import org.jspecify.annotations.NullMarked;
