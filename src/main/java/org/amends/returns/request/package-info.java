/**
 * How somebody asks to bring goods back, or says that they are not what was agreed: the pages that take them through it one
 * question at a time, the same for programs, and the receipt. Which ground it is follows from what they say; nobody has to
 * know the law's words for it.
 */
@NullMarked
package org.amends.returns.request;

import org.jspecify.annotations.NullMarked;
