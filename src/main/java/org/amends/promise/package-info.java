/** Promises to customers: made, kept, renegotiated before their date, never moved in silence. */
@NullMarked
package org.amends.promise;

import org.jspecify.annotations.NullMarked;
