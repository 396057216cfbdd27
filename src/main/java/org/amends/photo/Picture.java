package org.amends.photo;

/**
 * A picture that was read as far as its header and is safe to decode: of known size, complete, and without anything but its
 * pixels.
 *
 * @param orientation how it has to be turned to be upright, 1 to 8 as in Exif
 * @param bytes the file without metadata
 */
record Picture(PictureType type, int width, int height, int orientation, byte[] bytes) {}
