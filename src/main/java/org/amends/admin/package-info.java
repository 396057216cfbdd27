/** The pages on which a house is set up: its people, its teams, who is away, who it is to customers. Pages alone; the deeds are those of {@link org.amends.people} and {@link org.amends.house}. */
@NullMarked
package org.amends.admin;

import org.jspecify.annotations.NullMarked;
