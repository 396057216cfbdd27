/** Every report as a file, equal to its page. */
@NullMarked
package org.amends.report.file;

import org.jspecify.annotations.NullMarked;
