package org.amends.guard;

import com.ibm.icu.text.SpoofChecker;

/** Which Latin letter one of a third alphabet is taken for, “ο” of Greek for “o”; by the confusables of UTS #39. */
final class LookAlikes {

    private static final SpoofChecker CONFUSABLES =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    private static final char UNKNOWN = 0;

    private static final char[] LATIN = new char[0x10000];

    private LookAlikes() {}

    /** @return the letter itself where it looks like none. What a letter looks like is asked once; that two threads may both ask does no harm. */
    static char latin(char letter) {
        if (LATIN[letter] == UNKNOWN) {
            LATIN[letter] = asked(letter);
        }
        return LATIN[letter];
    }

    private static char asked(char letter) {
        if (Character.isSurrogate(letter)) {
            return letter;
        }
        String skeleton = CONFUSABLES.getSkeleton(Character.toString(letter));
        boolean one = skeleton.length() == 1 && skeleton.charAt(0) >= 'a' && skeleton.charAt(0) <= 'z';
        return one ? skeleton.charAt(0) : letter;
    }
}
