/**
 * After a case: its customer is asked once, by mail and on their page, whether it is put right. The question is theirs and their
 * case's: what is not put right is work for the owner, and figures are of causes, never of people.
 */
@NullMarked
package org.amends.aftercare;

import org.jspecify.annotations.NullMarked;
