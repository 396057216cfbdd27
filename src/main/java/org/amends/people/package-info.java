/** Who answers for a case: staff, teams, absences and deputies, and the choice of an owner and of every rung. */
@NullMarked
package org.amends.people;

import org.jspecify.annotations.NullMarked;
