/** A form as somebody typed it: read by the rules of the API, its mistakes brought to the fields that mend them. */
@NullMarked
package org.amends.desk.form;

import org.jspecify.annotations.NullMarked;
