/**
 * The voice of customers: complaints and thanks side by side, whether they say that they were treated fairly, how long the first contact
 * took, and what was said in public. Never by person, with no sum and no score (S0-5).
 */
@NullMarked
package org.amends.report.voice;

import org.jspecify.annotations.NullMarked;
