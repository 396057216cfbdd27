/**
 * What the law of returns says, as functions of an order and of instants: periods, due dates, who pays, what is excluded.
 * Pure: no framework, no database, no clock. Rules are named as in law.md, part C. Not legal advice.
 */
@NullMarked
package org.amends.returns.law;

import org.jspecify.annotations.NullMarked;
