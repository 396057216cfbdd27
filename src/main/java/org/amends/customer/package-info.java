/** The customer's pages: filing a complaint, and the private page of one case. Forms and nothing else, no script. */
@NullMarked
package org.amends.customer;

import org.jspecify.annotations.NullMarked;
