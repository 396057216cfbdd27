/** Whether customers had to come back after a decision, by how they were handled. */
@NullMarked
package org.amends.report.comeback;

import org.jspecify.annotations.NullMarked;
