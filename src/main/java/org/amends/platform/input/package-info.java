/**
 * What a person may write into a field: rules that every way in shares, so that a page, the API and a mail are refused alike.
 * Their sentences stand in {@code messages/input.properties} under the rule's code.
 */
@NullMarked
package org.amends.platform.input;

import org.jspecify.annotations.NullMarked;
