/**
 * A mail each morning to leads and managers who asked for it: what is late and who owes it, what breaks today, which promises were
 * broken since the morning before, whose customers hear nothing. One a person and day, however many replicas run.
 */
@NullMarked
package org.amends.report.morning;

import org.jspecify.annotations.NullMarked;
