package proviso;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may use whom. A package that does not exist yet breaks no rule. */
class ArchitectureTest {

  /**
   * Each package and the packages it may import; what these import in turn is not included. A row
   * holds for the package's own subpackages too, unless they have rows. {@code x.*} is x with all
   * rows below it; {@code *} is everything.
   */
  private static final Map<String, List<String>> PACKAGES =
      table(
          """
          text             :
          source           : text
          form             : text
          rule             : form, text
          clause           : form, rule, text
          compile          : source, form, rule, clause, text
          particulars      : source, form, clause, text
          decide           : clause, form, rule, source, text
          claim            : clause, form, rule, source, particulars, text
          scenario         : claim, clause, decide, form, rule, source, particulars, text
          policy           : clause, form, source, particulars, text
          document         : text
          document.layout  : document, text
          document.pdf     : document, document.layout, text
          document.html    : document, text
          document.text    : document, text
          document.docx    : document, text
          template         : document, text
          issue            : clause, form, particulars, policy, template, document.*, source, text
          batch            : clause, form, issue, particulars, policy, source, document.*, text
          letter           : claim, decide, clause, form, rule, policy, particulars, document, template, source, text
          verify           : letter, issue, policy, particulars, claim, decide, clause, form, template, document.*, source, text
          diff             : form, rule, clause, source, text
          redline          : diff, document, text
          outcome          : claim, clause, decide, diff, form, rule, text
          ledger           : claim, policy
          cli              : *
          web              : *
          """);

  /** Each library and its only users. The JDK and JSpecify are everyone's. */
  private static final Map<String, List<String>> LIBRARIES =
      table(
          """
          org.yaml.snakeyaml  : source
          org.commonmark      : form, compile, template
          freemarker          : template
          org.apache.pdfbox   : document.pdf
          org.apache.fontbox  : document.pdf
          picocli             : cli, web
          de.siegmar.fastcsv  : batch
          tools.jackson.core  : text, source, batch, claim, decide, issue, letter, policy, diff, ledger, cli, web
          """);

  private static final List<String> EVERYONES =
      List.of("java", "javax", "jdk", "com.sun.net.httpserver", "org.jspecify");

  private static final String ROOT = "proviso";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> packageUsesOnlyItsRow() {
    return PACKAGES.keySet().stream()
        .map(row ->
            dynamicTest(
                row,
                () ->
                    classes()
                        .that(describe("are in " + row, c -> isIn(row, c)))
                        .should()
                        .onlyDependOnClassesThat(
                            describe("row '" + row + "' allows", c -> mayUse(row, c)))
                        .allowEmptyShould(true)
                        .check(CLASSES)));
  }

  @Test
  void everyClassIsInAPackageOfTheTable() {
    assertThat(CLASSES)
        .filteredOn(c -> !c.getSimpleName().equals("package-info"))
        .allSatisfy(c -> assertThat(rowOf(c)).as(c.getName()).isPresent());
  }

  @Test
  void documentClaimAndDiffNeverSeeEachOther() {
    var apart = List.of("document", "claim", "diff");
    for (String one : apart) {
      assertThat(reachable(one)).as(one).doesNotContainAnyElementsOf(others(apart, one));
    }
  }

  @Test
  void packagesFormNoCycle() {
    slices()
        .matching(ROOT + ".(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes().should(beInANullMarkedPackage()).check(CLASSES);
  }

  @Test
  void onlyTheCommandLineWritesToTheTerminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".cli..")
        .should(ACCESS_STANDARD_STREAMS)
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  private static boolean mayUse(String user, JavaClass used) {
    JavaClass type = used.getBaseComponentType();
    if (type.isPrimitive()) {
      return true;
    }
    Optional<String> row = rowOf(type);
    if (row.isPresent()) {
      return row.get().equals(user)
          || PACKAGES.get(user).stream().anyMatch(allowed -> covers(allowed, row.get()));
    }
    String name = type.getPackageName();
    return EVERYONES.stream().anyMatch(p -> isWithin(name, p))
        || LIBRARIES.entrySet().stream()
            .anyMatch(e -> isWithin(name, e.getKey()) && e.getValue().contains(user));
  }

  private static boolean covers(String allowed, String row) {
    return allowed.equals("*")
        || (allowed.endsWith(".*")
            ? isWithin(row, allowed.substring(0, allowed.length() - 2))
            : row.equals(allowed));
  }

  private static boolean isIn(String row, JavaClass type) {
    return rowOf(type).equals(Optional.of(row));
  }

  /** The longest row that holds the class. */
  private static Optional<String> rowOf(JavaClass type) {
    return PACKAGES.keySet().stream()
        .filter(row -> isWithin(type.getPackageName(), ROOT + "." + row))
        .max(Comparator.comparingInt(String::length));
  }

  private static boolean isWithin(String name, String parent) {
    return name.equals(parent) || name.startsWith(parent + ".");
  }

  private static Set<String> reachable(String row) {
    var found = new TreeSet<String>();
    collectReachable(row, found);
    return found;
  }

  private static void collectReachable(String row, Set<String> found) {
    for (String next : PACKAGES.keySet()) {
      if (PACKAGES.get(row).stream().anyMatch(allowed -> covers(allowed, next))
          && found.add(next)) {
        collectReachable(next, found);
      }
    }
  }

  private static List<String> others(List<String> all, String one) {
    return all.stream().filter(x -> !x.equals(one)).toList();
  }

  private static ArchCondition<JavaClass> beInANullMarkedPackage() {
    return new ArchCondition<>("be in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
        events.add(
            new SimpleConditionEvent(
                type, marked, type.getName() + " is in " + type.getPackageName()));
      }
    };
  }

  private static Map<String, List<String>> table(String text) {
    return text.lines()
        .map(line -> line.split(":", -1))
        .collect(
            toMap(
                cells -> cells[0].strip(),
                cells ->
                    Stream.of(cells[1].split(","))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList(),
                (first, second) -> {
                  throw new IllegalArgumentException("two rows of one name");
                },
                LinkedHashMap::new));
  }
}
