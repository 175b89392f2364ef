package proviso.policy;

import proviso.clause.CompiledForm;
import proviso.particulars.ScheduleTemplate;
import proviso.particulars.YamlLines;

/**
 * The policy file that an author starts from: every key with an example, every entry of the form's
 * schedule with its printed title, what fills it and the form's help. It is itself a valid policy.
 */
public final class PolicyTemplate {
  private static final String HEAD =
      """
      # A policy with one form. Replace the examples, then:  proviso issue FILE

      # The policy number, as printed.
      policy: XX 0000001-01

      # Names and addresses as printed; one item for each line of an address.
      insurer:
        name: Example Insurance Company
        address: [1 Example Plaza, "Columbus, OH 43215"]
      insured:
        name: Example Outfitters, LLC
        address: [410 Front Street, "Columbus, OH 43215"]
      # producer:
      #   name: Example Agency, Inc.
      #   address: [88 Broad Street, "Columbus, OH 43215"]

      # In force from 12:01 a.m. of the first date to 12:01 a.m. of the last, in the zone of the
      # insured's location. For noon, add  time: "12:00"
      period: {from: 2026-12-01, to: 2027-12-01}
      zone: America/New_York

      # The date printed on the declarations.
      issued: 2026-11-20

      forms:
      """;

  private PolicyTemplate() {}

  /** The file for a policy with this form; lines end with LF. */
  public static String of(CompiledForm form) {
    YamlLines out = new YamlLines();
    HEAD.lines().forEach(out::line);
    out.comment("  ", form.id() + " " + form.form().title().plain());
    out.line("  - form: " + YamlLines.scalar(form.id().number()));
    out.line("    edition: " + YamlLines.scalar(form.id().edition()));
    new ScheduleTemplate(form, out).write("    ");
    return out.toString();
  }
}
