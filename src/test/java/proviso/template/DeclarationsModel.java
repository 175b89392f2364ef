package proviso.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Declarations of a policy that nobody has, for the declarations template. */
final class DeclarationsModel {
  private DeclarationsModel() {}

  @SuppressWarnings("unchecked") // It is one: we made it.
  static Map<String, Object> policyOf(Map<String, Object> model) {
    return (Map<String, Object>) Objects.requireNonNull(model.get("policy"));
  }

  static Map<String, Object> example() {
    Map<String, Object> policy = new LinkedHashMap<>();
    policy.put("number", "QZP 7731204-03");
    policy.put("issued", "November 20, 2026");
    policy.put(
        "insurer",
        party("Lantern Mutual Insurance Company", "One Lantern Square", "Columbus, OH 43215"));
    policy.put(
        "insured",
        party(
            "Łódź & Daughters *Outdoor* Apparel <LLC>", "410 Front Street", "Columbus, OH 43215"));
    policy.put("producer", party("Harbor Agency, Inc.", "22 Quay Road", "Toledo, OH 43604"));
    policy.put(
        "period",
        Map.of(
            "from", "December 1, 2026",
            "to", "December 1, 2027",
            "time", "12:01 a.m."));
    policy.put("zone", "America/New_York");
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("policy", policy);
    model.put("forms", List.of(interruption(), form("QZ 00 01", "01 26", "SHOP COVERAGE FORM")));
    model.put("copyrights", List.of("© 2026 Lantern Mutual Insurance Company"));
    return model;
  }

  private static Map<String, Object> interruption() {
    Map<String, Object> form = form("QZ 10 01", "01 26", "ONLINE PAYMENT INTERRUPTION");
    form.put(
        "entries",
        List.of(
            entry(
                "A.",
                "Description Of Business",
                "text",
                "Schedule",
                List.of(),
                "value",
                "Online retail of outdoor apparel"),
            entry(
                "B.",
                "Location Of Business",
                "addresses",
                "Schedule",
                List.of(
                    governs(
                        "B.1.", "We cover payments taken at the places listed in the Schedule.")),
                "lines",
                List.of("410 Front Street, Columbus, OH 43215", "9 Mill Lane, Toledo, OH 43604")),
            entry(
                "C.",
                "Annual Limit",
                "money",
                "Schedule",
                List.of(
                    governs(
                        "E.4.",
                        "The most we will pay in a policy year is the Annual Limit"
                            + " shown in the Schedule."),
                    governs("E.4.a.(1)", "What we pay for expense is part of that limit.")),
                "value",
                "$100,000"),
            entry(
                "D.",
                "Shield Waiver",
                "indicator",
                "Schedule",
                List.of(
                    governs(
                        "D.2.d.(1)",
                        "This exclusion does not apply if the Shield Waiver is"
                            + " indicated in the Schedule.")),
                "value",
                "Applicable"),
            entry(
                "E.",
                "Deductible",
                "money",
                "Declarations",
                List.of(
                    governs(
                        "E.5.",
                        "We subtract the Deductible from the loss before we apply"
                            + " the Annual Limit.")),
                "value",
                "$1,000"),
            entry(
                "F.",
                "Premises",
                "table",
                "Declarations",
                List.of(),
                "table",
                Map.of(
                    "columns",
                    List.of("Number", "Address", "Daily Sales"),
                    "rows",
                    List.of(
                        List.of("1", "410 Front Street", "$12,000"),
                        List.of("2", "9 Mill Lane | rear", ""))))));
    return form;
  }

  private static Map<String, Object> form(String number, String edition, String title) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("number", number);
    form.put("edition", edition);
    form.put("title", title);
    form.put("entries", new ArrayList<>());
    return form;
  }

  private static Map<String, Object> party(String name, String... address) {
    return Map.of("name", name, "address", List.of(address));
  }

  private static Map<String, Object> governs(String citation, String quote) {
    return Map.of("citation", citation, "quote", quote);
  }

  private static Map<String, Object> entry(
      String label,
      String title,
      String type,
      String shownIn,
      List<Map<String, Object>> governs,
      String kind,
      Object value) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("label", label);
    entry.put("title", title);
    entry.put("type", type);
    entry.put("shownIn", shownIn);
    entry.put("governs", governs);
    entry.put(kind, value);
    return entry;
  }
}
