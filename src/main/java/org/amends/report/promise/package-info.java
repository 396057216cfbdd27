/** The promises that are open, the nearest first. */
@NullMarked
package org.amends.report.promise;

import org.jspecify.annotations.NullMarked;
