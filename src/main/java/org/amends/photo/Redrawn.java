package org.amends.photo;

/**
 * A picture as it is kept: a JPEG file of our own making, upright, with nothing in it but pixels.
 *
 * @param width of the picture in pixels
 * @param preview the same, small
 */
public record Redrawn(int width, int height, byte[] content, byte[] preview) {}
