/** A desk to look at: made-up people, real complaints, moved by the same commands as any other case. */
@NullMarked
package org.amends.demo;

import org.jspecify.annotations.NullMarked;
