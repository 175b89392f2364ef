package proviso.document.layout;

/** What placed text belongs to: the structure tree, or nothing a reader needs. */
public sealed interface Owner permits Leaf, Artifact {}
