/** Remedies carried out, with proof. */
@NullMarked
package org.amends.remedy;

import org.jspecify.annotations.NullMarked;
