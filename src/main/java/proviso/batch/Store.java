package proviso.batch;

import java.io.IOException;
import java.util.List;

/** Where documents go. */
interface Store {
  /**
   * Writes documents, each whole, and waits until the disk has them.
   *
   * @return the path of each in the folder, as the manifest names it
   */
  List<String> write(List<Ready> documents) throws IOException;

  /** Whether a document that the manifest has is still there. */
  boolean holds(Ready document) throws IOException;

  /** How many documents are written at once: the size of an archive, or of a group of files. */
  int group();

  /** How many documents the manifest says stand together; 0 for files. */
  int together(int written);
}
