/** How customers were kept in touch with: promises kept, silence, messages, words and the deeds that followed. */
@NullMarked
package org.amends.report.contact;

import org.jspecify.annotations.NullMarked;
