package proviso.batch;

import proviso.clause.FormLibrary;
import proviso.text.Checked;

/** One policy of the input, not read yet. Reading it is left to the threads of a batch. */
interface Row {
  /** Where it stands: a line from 1, or the number of a file in its folder. */
  int line();

  /** The file it stands in, as the user named it. */
  String source();

  /** What its diagnostics count as columns. */
  Form form();

  /** How rows stand in an input. */
  enum Form {
    /** A line each: a place in the line. */
    LINE,
    /** A file each: a line and a place in it. */
    FILE,
    /** Fields in columns: the column's name. */
    FIELDS
  }

  /** Reads it. */
  Checked<Order> read(FormLibrary library);
}
