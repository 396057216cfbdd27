/** Letters while they are written: drafts that are kept, what sending would say, and the seconds in which one can be taken back. */
@NullMarked
package org.amends.desk.letter;

import org.jspecify.annotations.NullMarked;
