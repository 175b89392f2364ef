package proviso.compile;

import proviso.text.Diagnostics;

/** Looks for one family of faults in a form that has been read. */
interface Check {
  /** Reports what it finds; changes nothing and never throws, however faulty the form. */
  void run(FormView form, Diagnostics found);
}
