/** Deadlines and their ladders: how long things may take, the sweep that lets no deadline pass in silence. */
@NullMarked
package org.amends.deadline;

import org.jspecify.annotations.NullMarked;
