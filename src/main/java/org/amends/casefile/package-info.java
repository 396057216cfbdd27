/** The case file: its history and hash chain, the commands that move it, what can be read of it, the worklist. */
@NullMarked
package org.amends.casefile;

import org.jspecify.annotations.NullMarked;
