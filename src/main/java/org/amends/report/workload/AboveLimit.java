package org.amends.report.workload;

/** Somebody who has more open cases than one person of their team can care for, so that help can come. */
public record AboveLimit(String personId, String name, String team, long open, long limit) {}
