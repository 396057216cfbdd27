/** What the forms of a case's page do to it, one command each. Decides nothing: the rules are those of the API. */
@NullMarked
package org.amends.desk.act;

import org.jspecify.annotations.NullMarked;
