/** The refunds of a case, and of all cases that wait for a person, as pages show them. */
@NullMarked
package org.amends.desk.money;

import org.jspecify.annotations.NullMarked;
