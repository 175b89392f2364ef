/** Enters: a command line. Leaves: an exit status, and words or JSON on the terminal. */
@NullMarked
package proviso.cli;

import org.jspecify.annotations.NullMarked;
