/** How well the forms serve somebody with a phone in their hand (S4-2, S4-7). */
@NullMarked
package org.amends.report.mobile;

import org.jspecify.annotations.NullMarked;
