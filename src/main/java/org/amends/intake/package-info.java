/** The ways in: web form and API, all to the same command. */
@NullMarked
package org.amends.intake;

import org.jspecify.annotations.NullMarked;
