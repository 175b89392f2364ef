package proviso.document.layout;

/** What a tag holds, in reading order. */
public sealed interface Kid permits Tag, Leaf {}
