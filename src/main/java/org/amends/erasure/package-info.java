/**
 * How personal data leaves the house: a closed case is erased by a manager's deed or when its time is over, and raw mail and
 * drafts go by themselves. Events, deadlines and money stay, and their chain of hashes still proves itself.
 */
@NullMarked
package org.amends.erasure;

import org.jspecify.annotations.NullMarked;
