/**
 * Tells the text of a mail apart into what its writer wrote and what was put along: quotations and signatures.
 *
 * <p>Pure, and nothing but the JDK. Everything here takes time linear in the text, whoever wrote it.
 */
@NullMarked
package org.amends.mail.reply;

import org.jspecify.annotations.NullMarked;
