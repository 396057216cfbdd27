/**
 * What a client hears when something is not possible: one kind of answer for every error, an RFC 9457 problem that says
 * what is wrong, in which field, by which rule, and what to do about it.
 */
@NullMarked
package org.amends.platform.problem;

import org.jspecify.annotations.NullMarked;
