/** The moments at which customers judge us, whether we were in time, and what they did next (S4-2). Never by person. */
@NullMarked
package org.amends.report.moments;

import org.jspecify.annotations.NullMarked;
