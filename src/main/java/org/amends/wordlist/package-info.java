/**
 * The word lists of the letter guard as the house writes them: which versions there are, what they would change, who approved
 * them, and by which of them letters are read.
 */
@NullMarked
package org.amends.wordlist;

import org.jspecify.annotations.NullMarked;
