package org.amends.lifecycle;

/** Why a case asks for somebody above its owner though no time has run out. */
public enum Alarm {
    /** The first broken promise is excused, the second is not believed (S1-27). */
    SECOND_BROKEN_PROMISE,
    /** The customer had to come after us once too often (S1-28). */
    PATIENCE_EXHAUSTED,
    REOPENED,
    /** A cause of the severities that always escalate (S1-4). */
    SEVERE_CAUSE,
    /** The complaint is about somebody's conduct (S1-29). */
    CONDUCT,
    /** The customer is beside themselves, and a manager helps at once (S4-13). */
    HEATED
}
