package org.amends.returns.law;

/** @param check the name of what was looked at, for instance {@code period} */
public record Finding(String check, Source source, Verdict verdict) {}
