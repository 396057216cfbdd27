package org.amends.fairness;

import io.quarkus.qute.TemplateData;

/** How a customer says that they were treated. */
@TemplateData
public enum Fairness {
    VALUED,
    NEUTRAL,
    CHEATED
}
