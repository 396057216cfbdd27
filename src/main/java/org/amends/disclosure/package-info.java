/**
 * What is on file about a customer, handed to them (GDPR, articles 15 and 20): a ZIP file with JSON for machines, their own mails and
 * the photographs. A customer takes that of their case from its page; a manager makes it for all cases of a contact, which stays on
 * record. What colleagues wrote for each other is never in it, nor what is about somebody else.
 */
@NullMarked
package org.amends.disclosure;

import org.jspecify.annotations.NullMarked;
