package proviso.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** Invented sentences in the manner of a policy: few patterns, many of the same words. */
@NullMarked
final class PolicyWords {
  private static final List<String> WHO =
      List.of(
          "the named insured",
          "any insured person",
          "we",
          "the mortgageholder",
          "your employees",
          "the lessee",
          "a public adjuster",
          "any partner or member",
          "the first named insured",
          "your spouse",
          "a resident relative",
          "the appraiser",
          "the umpire",
          "a bailee",
          "the loss payee",
          "an authorized representative",
          "a volunteer worker",
          "the carrier");

  private static final List<String> DOES =
      List.of(
          "must report",
          "may inspect",
          "agrees to repair",
          "is entitled to recover",
          "shall protect",
          "must preserve",
          "may not abandon",
          "will not pay for",
          "is responsible for",
          "must separate",
          "may replace",
          "shall keep records of",
          "must disclose",
          "may settle",
          "waives any claim to",
          "must permit us to examine",
          "shall return",
          "is liable for",
          "must notify the police of",
          "may cancel coverage for",
          "will value",
          "may salvage");

  private static final List<String> WHAT =
      List.of(
          "the damaged building",
          "business personal property",
          "valuable papers",
          "outdoor signs",
          "accounts receivable",
          "glass and glazing",
          "the insured premises",
          "leased equipment",
          "perishable stock",
          "money and securities",
          "fine arts",
          "trees and shrubs",
          "underground pipes",
          "fences and retaining walls",
          "property in transit",
          "computer equipment",
          "contractors tools",
          "customers goods",
          "the boiler",
          "spoiled produce",
          "refrigeration machinery",
          "patterns and molds",
          "vacant dwellings",
          "garage equipment",
          "water heaters",
          "roof surfacing",
          "plumbing fixtures",
          "builders risk materials",
          "newly acquired property",
          "office furniture",
          "pier pilings",
          "swimming pools",
          "satellite dishes",
          "solar panels",
          "antique clocks",
          "jewelry");

  private static final List<String> CAUSE =
      List.of(
          "windstorm or hail",
          "theft",
          "fire",
          "smoke from agricultural smudging",
          "vandalism",
          "freezing",
          "sprinkler leakage",
          "sinkhole collapse",
          "volcanic action",
          "explosion",
          "riot or civil commotion",
          "the weight of snow or ice",
          "falling objects",
          "flood",
          "earth movement",
          "mechanical breakdown",
          "wear and tear",
          "insects or vermin",
          "faulty workmanship",
          "power failure",
          "dampness of atmosphere",
          "seizure by customs",
          "nuclear hazard",
          "backing up of sewers",
          "settling or cracking",
          "rust or corrosion",
          "employee dishonesty",
          "mysterious disappearance",
          "contamination",
          "lightning");

  private static final List<String> WHEN =
      List.of(
          "during the policy period",
          "after the date of loss",
          "before the expiration date",
          "while the premises are vacant",
          "during the restoration period",
          "at the time of the occurrence",
          "when repairs are completed",
          "upon our written request",
          "within a reasonable time",
          "while the property is being moved",
          "until the mortgage is satisfied",
          "once the appraisal is final",
          "as often as may reasonably be required",
          "during normal business hours");

  private static final List<String> WHERE =
      List.of(
          "at the described premises",
          "in the coverage territory",
          "in a fully enclosed building",
          "on or away from the residence premises",
          "within 100 feet of the building",
          "in the custody of a common carrier",
          "at any location you own or rent",
          "on the roof of the structure",
          "in a safe deposit box",
          "at a newly acquired location",
          "in the course of construction",
          "aboard a vessel");

  private static final List<String> PLUS =
      List.of(
          "subject to the deductible shown in the Declarations", "but only if the loss exceeds it",
          "unless a higher limit is endorsed", "except as provided elsewhere",
          "in excess of other insurance", "whether or not a suit is brought",
          "without our prior consent", "in the order in which it was received",
          "to the extent not otherwise recoverable", "regardless of any other cause",
          "provided that premiums have been paid", "if the interest of the payee so requires");

  private static final List<String> HEADINGS =
      List.of(
          "Coverage",
          "Exclusions",
          "Limits",
          "Conditions",
          "Definitions",
          "Loss Payment",
          "Duties After Loss",
          "Appraisal",
          "Property Covered",
          "Property Not Covered",
          "Additional Coverages",
          "Valuation",
          "Debris Removal",
          "Subrogation",
          "Cancellation",
          "Other Insurance",
          "Liberalization",
          "Extensions",
          "Deductible",
          "Causes Of Loss");

  private final Random random;

  PolicyWords(Random random) {
    this.random = random;
  }

  String one(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  String heading() {
    return random.nextInt(3) == 0 ? one(HEADINGS) + " For " + capitals(one(WHAT)) : one(HEADINGS);
  }

  private static String capitals(String words) {
    StringBuilder out = new StringBuilder();
    for (String word : words.split(" ")) {
      out.append(out.isEmpty() ? "" : " ")
          .append(Character.toUpperCase(word.charAt(0)))
          .append(word.substring(1));
    }
    return out.toString();
  }

  String value() {
    return switch (random.nextInt(5)) {
      case 0 -> "$" + (1 + random.nextInt(90)) + ",000";
      case 1 -> (2 + random.nextInt(88)) + " days";
      case 2 -> (2 + random.nextInt(70)) + " hours";
      case 3 -> (2 + random.nextInt(90)) + " percent";
      default -> (2 + random.nextInt(34)) + " months";
    };
  }

  /** A sentence with its full stop. */
  String sentence() {
    String words =
        switch (random.nextInt(9)) {
          case 0 ->
              who()
                  + " "
                  + one(DOES)
                  + " "
                  + one(WHAT)
                  + " damaged by "
                  + one(CAUSE)
                  + " "
                  + one(WHEN);
          case 1 ->
              "If loss by "
                  + one(CAUSE)
                  + " occurs "
                  + one(WHERE)
                  + ", "
                  + who()
                  + " "
                  + one(DOES)
                  + " "
                  + one(WHAT)
                  + " "
                  + one(WHEN);
          case 2 ->
              "The most we will pay for "
                  + one(WHAT)
                  + " is "
                  + value()
                  + " "
                  + one(WHEN)
                  + ", "
                  + one(PLUS);
          case 3 ->
              "Loss to "
                  + one(WHAT)
                  + " caused by or resulting from "
                  + one(CAUSE)
                  + " or "
                  + one(CAUSE)
                  + " "
                  + one(WHERE);
          case 4 -> who() + " " + one(DOES) + " " + one(WHAT) + " " + one(WHERE) + ", " + one(PLUS);
          case 5 ->
              "Within " + value() + " " + one(WHEN) + ", " + who() + " " + one(DOES) + " "
                  + one(WHAT);
          case 6 ->
              "We do not cover "
                  + one(WHAT)
                  + " or "
                  + one(WHAT)
                  + " "
                  + one(WHERE)
                  + " "
                  + one(WHEN)
                  + " against "
                  + one(CAUSE);
          case 7 ->
              "This coverage applies to "
                  + one(WHAT)
                  + " "
                  + one(WHERE)
                  + " for "
                  + one(CAUSE)
                  + " "
                  + one(PLUS);
          default ->
              "Paragraph "
                  + "{ref}"
                  + " does not apply to "
                  + one(WHAT)
                  + " lost by "
                  + one(CAUSE)
                  + " "
                  + one(WHEN);
        };
    return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private String who() {
    return one(WHO);
  }

  String text(int sentences) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      all.add(sentence());
    }
    return String.join(" ", all);
  }

  /** The same in other words: phrases exchanged, one put in, the order of two turned. */
  String reworded(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    int changes = Math.max(2, (int) (words.size() * (0.15 + 0.2 * random.nextDouble())));
    String[] other = (sentence() + " " + sentence()).replace("{ref}", "this").split(" ");
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(words.size());
      String word = words.get(at);
      if (word.contains("{ref}") || word.endsWith(".")) {
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> words.remove(at);
        case 1 -> words.add(at, other[random.nextInt(other.length)].replace(".", ""));
        default -> words.set(at, other[random.nextInt(other.length)].replace(".", ""));
      }
    }
    return String.join(" ", words);
  }
}
