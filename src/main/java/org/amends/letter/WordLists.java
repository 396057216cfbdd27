package org.amends.letter;

import org.amends.guard.PhraseBooks;

/** The lists by which the words of letters are read. */
public interface WordLists {

    /** Those of this moment; whoever reads a letter asks once. */
    PhraseBooks inForce();
}
