package proviso.diff.outline;

/**
 * A paragraph of a plain text, markup taken off.
 *
 * @param indent columns before it
 * @param level the level of a Markdown heading, from 1; 0 for none
 * @param bullet whether it is an item of an unnumbered list
 * @param text the words, white space collapsed
 */
record TextBlock(int indent, int level, boolean bullet, String text) {}
