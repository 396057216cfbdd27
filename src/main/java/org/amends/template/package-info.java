/** With what letters begin in the composer, in the house's own words. */
@NullMarked
package org.amends.template;

import org.jspecify.annotations.NullMarked;
