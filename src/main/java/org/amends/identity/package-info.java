/** Who is asking: sign-in, sessions, bearer tokens of staff, and the private link of a customer's case. */
@NullMarked
package org.amends.identity;

import org.jspecify.annotations.NullMarked;
