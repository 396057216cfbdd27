/** What this installation talks to outside of itself, as whoever runs it sees it. Knows no feature; each feature brings its own. */
@NullMarked
package org.amends.platform.connector;

import org.jspecify.annotations.NullMarked;
