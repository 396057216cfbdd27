package org.amends.people;

/** A name as it stands in letters: no space at either end, no control character. */
interface PersonName {

    String PATTERN = "[^\\p{Cntrl}\\s]([^\\p{Cntrl}]*[^\\p{Cntrl}\\s])?";
}
