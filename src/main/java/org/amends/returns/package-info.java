/**
 * What every case about goods shares: finding its order, holding law and promise against it, freezing it and committing its units. What
 * the law says is in {@code law}; {@code withdrawal} and {@code request} are the two ways in, and {@code receipt} is the proof of both.
 */
@NullMarked
package org.amends.returns;

import org.jspecify.annotations.NullMarked;
