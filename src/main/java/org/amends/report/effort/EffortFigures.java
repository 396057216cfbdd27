package org.amends.report.effort;

import org.amends.report.scope.Effort;

/**
 * How much of one thing the cases of a time cost their customers.
 *
 * @param cases how many cases that is counted over
 * @param any how many of them it cost anything at all; for contacts and channels more than the one that nobody is spared
 * @param median of all cases, those that it cost nothing included
 * @param ninetieth of a hundred cases, ninety cost as much or less
 * @param most of any case
 */
public record EffortFigures(Effort effort, long cases, long any, int median, int ninetieth, int most) {}
