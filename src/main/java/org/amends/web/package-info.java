/** What every page and answer shares: the shell, its parts, the languages. Knows no feature. */
@NullMarked
package org.amends.web;

import org.jspecify.annotations.NullMarked;
