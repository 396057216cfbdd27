package org.amends.mail;

/** What became of a mail that came in. */
enum MailOutcome {
    /** It opened a case. */
    FILED,
    /** Its words stand in its case. */
    ANSWERED,
    /** It said that a letter of ours did not arrive, and its case knows. */
    CAME_BACK,
    FOR_A_PERSON,
    /** It asks nothing of anybody. */
    LEFT_ALONE
}
