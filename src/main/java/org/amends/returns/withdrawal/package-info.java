/**
 * The withdrawal function of Directive 2011/83/EU, art. 11a: its pages and their locked words, the same for programs, and what
 * the receipt of a withdrawal says.
 */
@NullMarked
package org.amends.returns.withdrawal;

import org.jspecify.annotations.NullMarked;
