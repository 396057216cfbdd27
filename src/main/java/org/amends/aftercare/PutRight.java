package org.amends.aftercare;

import io.quarkus.qute.TemplateData;

/** What a customer answers when they are asked whether their case is put right. */
@TemplateData
public enum PutRight {
    YES,
    PARTLY,
    NO;

    /** Whether somebody has to do something about it. */
    public boolean isWork() {
        return this != YES;
    }
}
