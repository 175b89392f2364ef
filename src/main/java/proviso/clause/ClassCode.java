package proviso.clause;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import proviso.rule.Core;
import proviso.text.SourceText;
import proviso.text.Span;

/** Writes one class: its methods, each once, and the lines they stem from. */
final class ClassCode {
  /** More lines than a class file can number. */
  private static final int MOST_LINES = 65_535;

  /** How many calls one method has, so that it stays small. */
  private static final int CALLS = 60;

  private static final ClassDesc COMPILED = MethodCode.desc(Compiled.class);
  private static final MethodTypeDesc UNIT = MethodCode.signature(CD_void, 0);

  private final ClassDesc name;
  private final Optional<SourceText> source;
  private final Queue<Consumer<ClassBuilder>> pending = new ArrayDeque<>();
  private final Map<Expression, String> written = new HashMap<>();
  private final Set<String> names = new HashSet<>();

  /** An expression with a method of its own. */
  private record Expression(Core core, List<Integer> around, boolean loop) {}

  /**
   * Begins.
   *
   * @param name the name of the class
   * @param source the text whose lines are numbered, if any
   */
  ClassCode(ClassDesc name, Optional<SourceText> source) {
    this.name = name;
    this.source = source;
  }

  ClassDesc name() {
    return name;
  }

  /** The line of a span, from 1; 0 if it cannot be told. */
  int line(Span span) {
    int line = source.filter(span.source()::equals).isPresent() ? span.line() : 0;
    return line > MOST_LINES ? 0 : line;
  }

  /** A name for a method that no other has, close to what is wished. */
  String unique(String wish) {
    String clean = wish.replaceAll("[.;\\[/<>]", "_");
    String unique = clean;
    for (int i = 2; !names.add(unique); i++) {
      unique = clean + "$" + i;
    }
    return unique;
  }

  /** Writes a method without a result, as {@link MethodCode} says. */
  void unit(String method, int weight, Consumer<MethodCode> body) {
    method(
        method,
        UNIT,
        code -> {
          body.accept(new MethodCode(this, code, List.of(), weight));
          code.return_();
        });
  }

  /** Writes a method that calls others without a result, in order. */
  void sequence(String method, List<String> calls) {
    List<String> level = calls;
    while (level.size() > CALLS) {
      List<String> grouped = new ArrayList<>();
      for (int from = 0; from < level.size(); from += CALLS) {
        String group = unique(method + "$" + from);
        few(group, level.subList(from, Math.min(from + CALLS, level.size())));
        grouped.add(group);
      }
      level = grouped;
    }
    few(method, level);
  }

  private void few(String method, List<String> calls) {
    List<String> each = List.copyOf(calls);
    unit(method, 0, code -> each.forEach(call -> code.call(call, CD_void)));
  }

  /** The method that gives the value of an expression inside functions through rows. */
  String method(Core core, List<Integer> around) {
    Expression key = new Expression(core, around, false);
    return written.computeIfAbsent(
        key,
        _ -> {
          String method = unique("part");
          method(
              method,
              MethodCode.signature(CD_long, around.size()),
              code -> {
                new MethodCode(this, code, around, MethodCode.weight(core)).root(core);
                code.lreturn();
              });
          return method;
        });
  }

  /** The method that goes through rows. */
  String loop(Core.OverRows over, List<Integer> around) {
    if (over.depth() != around.size()) {
      throw new IllegalArgumentException(over.span() + ": wrong depth");
    }
    Expression key = new Expression(over, around, true);
    return written.computeIfAbsent(
        key,
        _ -> {
          String method = unique(over.fold().id());
          List<Integer> inside = new ArrayList<>(around);
          inside.add(over.rows().input());
          int weight = over.parts().stream().mapToInt(MethodCode::weight).sum();
          method(
              method,
              MethodCode.signature(
                  Acting.isKeyed(over.type()) ? MethodCode.KEYED : CD_long, around.size()),
              code -> new LoopCode(new MethodCode(this, code, inside, weight), over).write());
          return method;
        });
  }

  private void method(String method, MethodTypeDesc type, Consumer<CodeBuilder> body) {
    pending.add(builder ->
        builder.withMethodBody(method, type, ClassFile.ACC_STATIC | ClassFile.ACC_PRIVATE, body));
  }

  /** The class, which runs a sequence of methods without a result. */
  byte[] bytes(List<String> units) {
    String all = unique("all");
    sequence(all, units);
    return ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofClassLoading(ClassCode.class.getClassLoader())))
        .build(
            name,
            builder -> {
              builder.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER);
              builder.withInterfaceSymbols(COMPILED);
              source.ifPresent(text -> builder.with(SourceFileAttribute.of(text.name())));
              entrance(builder, all);
              // A method that is written may ask for others.
              while (!pending.isEmpty()) {
                pending.remove().accept(builder);
              }
            });
  }

  private void entrance(ClassBuilder builder, String all) {
    builder.withMethodBody(
        "<init>",
        MethodTypeDesc.of(CD_void),
        ClassFile.ACC_PUBLIC,
        code ->
            code.aload(0).invokespecial(CD_Object, "<init>", MethodTypeDesc.of(CD_void)).return_());
    builder.withMethodBody(
        "run",
        MethodTypeDesc.of(CD_void, MethodCode.FRAME),
        ClassFile.ACC_PUBLIC,
        code ->
            code.aload(1)
                .aload(1)
                .getfield(MethodCode.FRAME, "inputs", MethodCode.LONGS)
                .aload(1)
                .getfield(MethodCode.FRAME, "terms", MethodCode.LONGS)
                .invokestatic(name, all, UNIT)
                .return_());
  }
}
