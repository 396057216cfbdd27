/** What customers say after a case is closed, by cause and never by person. */
@NullMarked
package org.amends.report.aftercare;

import org.jspecify.annotations.NullMarked;
