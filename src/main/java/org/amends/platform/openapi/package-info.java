/** Completes the API's description with what every operation has in common, and with real examples. */
@NullMarked
package org.amends.platform.openapi;

import org.jspecify.annotations.NullMarked;
