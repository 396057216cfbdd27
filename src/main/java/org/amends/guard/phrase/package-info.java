/**
 * Lists of phrases as data, and a matcher that finds all of them in one pass over a sentence's words.
 *
 * <p>Nothing here knows what a letter is. The matcher never goes back: each word advances the phrases that wait for it, so the
 * time grows with the text alone, whoever wrote the text and however the lists grow.
 */
@NullMarked
package org.amends.guard.phrase;

import org.jspecify.annotations.NullMarked;
