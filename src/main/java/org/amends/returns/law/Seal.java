package org.amends.returns.law;

/** What is known of a line's seal. A film or wrapping that only protects is a seal too; what follows from it differs. */
public enum Seal {
    /** Nobody has asked or looked. */
    UNKNOWN,
    /** Also of goods that were never delivered. */
    INTACT,
    /** Broken; nobody has judged whether the goods can be made fit for sale again. */
    BROKEN,
    /** Broken, and a person judged that cleaning or disinfecting makes the goods fit for sale again. */
    BROKEN_CLEANABLE,
    /** Broken, and a person judged that health or hygiene rule out any sale for good. */
    BROKEN_BEYOND_CLEANING
}
