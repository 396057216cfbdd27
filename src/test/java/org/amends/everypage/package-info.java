/**
 * What holds of every page there is: the routes are read from the code, an address of each is found by following links, and
 * each is opened. A new page is in the walk the day it exists, or somebody writes down why it is not.
 */
@NullMarked
package org.amends.everypage;

import org.jspecify.annotations.NullMarked;
