/**
 * Mail that customers write: taken out of the mailbox once it is kept, read, and brought to its case, to a new one, or to a
 * person. See docs/mail.md.
 */
@NullMarked
package org.amends.mail;

import org.jspecify.annotations.NullMarked;
