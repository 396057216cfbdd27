/** Whether letters go the way in which their readers want to be written to, and whether we understood them. */
@NullMarked
package org.amends.report.letter;

import org.jspecify.annotations.NullMarked;
