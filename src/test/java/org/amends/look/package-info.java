/**
 * How the pages look: small grey pictures of some of them are kept in {@code src/test/resources/look}, and a page that looks
 * otherwise is found. Its letters come from the font of our PDF files and what changes from day to day is written over, so that
 * the same page makes the same picture on any machine.
 */
@NullMarked
package org.amends.look;

import org.jspecify.annotations.NullMarked;
