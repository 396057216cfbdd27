/** The life of a case as data and pure functions: every status, command, actor, guard and deadline. */
@NullMarked
package org.amends.lifecycle;

import org.jspecify.annotations.NullMarked;
