/** The rows that the pages of reports have no room for. */
@NullMarked
package org.amends.report.rows;

import org.jspecify.annotations.NullMarked;
