/** Business time: calendars, terms, and the instant at which something is due, with the reasons why. Knows no case. */
@NullMarked
package org.amends.time;

import org.jspecify.annotations.NullMarked;
