/** The pages on which a house is set up: its people, its teams, who is away. Pages alone; the deeds are those of {@link org.amends.people}. */
@NullMarked
package org.amends.admin;

import org.jspecify.annotations.NullMarked;
