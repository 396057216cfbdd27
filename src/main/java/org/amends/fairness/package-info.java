/**
 * After each stage of a case its customer may say whether they were treated fairly. It is asked on their page alone, and figures are of
 * stages, never of people; there is nothing to reach.
 */
@NullMarked
package org.amends.fairness;

import org.jspecify.annotations.NullMarked;
