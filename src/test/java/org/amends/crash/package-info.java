/**
 * Kills Amends again and again while people work with it, and then counts: nothing that was confirmed may be missing,
 * nothing may be there twice, no rung may have been left out.
 */
@NullMarked
package org.amends.crash;

import org.jspecify.annotations.NullMarked;
