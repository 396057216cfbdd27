/**
 * The honesty checks of letters: text and facts go in, findings come out, each with the place and the cure.
 *
 * <p>Everything here takes time linear in the text, whoever wrote it, and never throws because of what the text says.
 */
@NullMarked
package org.amends.guard;

import org.jspecify.annotations.NullMarked;
