package proviso.cli;

import java.io.PrintWriter;
import java.util.List;
import proviso.text.Diagnostic;
import proviso.text.DiagnosticPrinter;

/** Prints diagnostics for people. */
final class DiagnosticReport {
  private final Terminal terminal;

  DiagnosticReport(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Prints them with how many there are; nothing when there are none. */
  void print(PrintWriter out, List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      out.print(new DiagnosticPrinter(terminal.colour()).print(diagnostics));
    }
  }
}
