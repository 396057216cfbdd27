package org.amends.report.aftercare;

import io.quarkus.qute.TemplateData;

/**
 * What customers answered when they were asked whether their case is put right.
 *
 * @param cause a code of the list of causes, or {@code NONE} for what is not coded yet
 * @param asked whose day came, and who answered before it
 * @param answered how many of them said anything; a share of few says little
 * @param answeredPercent rounded
 */
@TemplateData
public record AftercareFigures(
        String cause, long asked, long answered, long answeredPercent, long putRight, long partly, long notPutRight) {}
