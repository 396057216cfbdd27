/** The embedded PostgreSQL under the conditions in which it has to keep its word: crashes, foreign folders, root. */
@NullMarked
package org.amends.platform.postgres;

import org.jspecify.annotations.NullMarked;
