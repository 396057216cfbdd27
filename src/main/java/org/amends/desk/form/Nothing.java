package org.amends.desk.form;

/** A command that needs no words. */
public record Nothing() {}
