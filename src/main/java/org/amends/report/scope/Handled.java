package org.amends.report.scope;

/** Whether anything that was owed to the customer was missed before they came back. */
public enum Handled {
    IN_TIME,
    LATE
}
