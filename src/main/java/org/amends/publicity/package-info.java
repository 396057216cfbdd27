/**
 * What is said in public about a case: reviews and posts that a colleague lodged, and whether its customer told others. Links are kept as
 * they were copied; the service never calls one.
 */
@NullMarked
package org.amends.publicity;

import org.jspecify.annotations.NullMarked;
