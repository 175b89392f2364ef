package proviso.clause;

/** What {@link Bytecode} makes classes of; public because they have a loader of their own. */
@FunctionalInterface
public interface Compiled {
  /** Computes a part of the terms and answers, after those before it. */
  void run(Frame frame);
}
