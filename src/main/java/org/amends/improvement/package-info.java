/** One step at a time is made better, and a figure says whether it is (S4-6). */
@NullMarked
package org.amends.improvement;

import org.jspecify.annotations.NullMarked;
