package org.amends.desk;

/** A command that needs no words. */
record Nothing() {}
