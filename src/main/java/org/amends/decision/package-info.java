/** Decisions: findings, an answer to every point, remedies; accepted or contested. */
@NullMarked
package org.amends.decision;

import org.jspecify.annotations.NullMarked;
