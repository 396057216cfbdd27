/**
 * A report's table as one model: columns of typed cells under a title and a line that says of what. The page, the CSV, XLSX and
 * PDF files read the same model, so that none of them can say another figure.
 */
@NullMarked
package org.amends.report.sheet;

import org.jspecify.annotations.NullMarked;
