/** What cases cost their customers: how often they had to come, over how many ways, to how many people (S1-14). */
@NullMarked
package org.amends.report.effort;

import org.jspecify.annotations.NullMarked;
