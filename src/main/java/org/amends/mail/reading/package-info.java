/**
 * Reads one inbound mail: raw bytes go in, a value that the rest of the product can use comes out, whoever sent it.
 *
 * <p>Pure: no mailbox, no database. Time and memory are bounded by {@link org.amends.mail.reading.Limits}, and what can't be
 * read within them is {@link org.amends.mail.reading.Reading.Unreadable}, never an exception.
 */
@NullMarked
package org.amends.mail.reading;

import org.jspecify.annotations.NullMarked;
