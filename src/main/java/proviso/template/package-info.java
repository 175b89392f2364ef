/** Enters: a template that a carrier may edit and the data it may see. Leaves: blocks. */
@NullMarked
package proviso.template;

import org.jspecify.annotations.NullMarked;
