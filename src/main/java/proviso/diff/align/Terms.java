package proviso.diff.align;

/**
 * What a clause's words are known by: numbered terms, sorted, each with how often it stands there.
 *
 * @param ids ascending
 * @param counts how often
 * @param weight the weight of all
 * @param words how many words, small ones left out
 */
@SuppressWarnings("ArrayRecordComponent")
record Terms(int[] ids, int[] counts, double weight, int words) {}
