/** What a case's events tell, in the terms that people read: pure values of the events and their words. */
@NullMarked
package org.amends.casefile.story;

import org.jspecify.annotations.NullMarked;
