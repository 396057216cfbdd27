/** Who the house is to its customers: data that an administrator changes, with the configuration as its beginning. */
@NullMarked
package org.amends.house;

import org.jspecify.annotations.NullMarked;
