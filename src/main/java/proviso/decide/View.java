package proviso.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import proviso.clause.Result;
import proviso.clause.Slot;
import proviso.form.Form;
import proviso.form.Outcome;
import proviso.rule.Program;
import proviso.rule.Type;

/**
 * What of a form's answers makes the outcome, by number; made once per form.
 *
 * @param coverages the answers of each coverage
 * @param items the answers of each item
 * @param referrals the answer of each referral
 * @param payable the answer for all that is paid
 */
record View(List<OfCoverage> coverages, List<OfItem> items, List<Integer> referrals, int payable) {
  /** The numbers of a coverage's answers. */
  record OfCoverage(int claimed, int covered, int payable) {}

  /** The numbers of an item's answers. */
  record OfItem(int claimed, int payable) {}

  static View of(Form form, Outcome outcome, Program program) {
    List<OfCoverage> coverages = new ArrayList<>();
    for (Outcome.Coverage coverage : outcome.coverages()) {
      String prefix = "outcome." + coverage.id() + ".";
      coverages.add(
          new OfCoverage(
              number(program, prefix + "claimed"),
              number(program, prefix + "covered"),
              number(program, prefix + "payable")));
    }
    List<OfItem> items = new ArrayList<>();
    for (Outcome.Item item : outcome.items()) {
      String prefix = "item." + item.id() + ".";
      items.add(
          new OfItem(number(program, prefix + "claimed"), number(program, prefix + "payable")));
    }
    List<Integer> referrals =
        form.referrals().stream().map(it -> number(program, "referral." + it.id())).toList();
    return new View(coverages, items, referrals, number(program, "outcome.payable"));
  }

  static int number(Program program, String answer) {
    return program
        .answer(answer)
        .orElseThrow(() -> new IllegalStateException("a checked form answers " + answer));
  }

  /** The answers that make the outcome, without those of coverages and items that nobody claims. */
  int[] numbers(Result result) {
    Set<Integer> idle = new HashSet<>();
    for (OfCoverage each : coverages) {
      if (cover(each, result) == Cover.NOT_CLAIMED) {
        idle.addAll(List.of(each.covered, each.payable));
      }
    }
    for (OfItem each : items) {
      if (result.answer(each.claimed) == 0 || result.answer(each.claimed) == Slot.NONE) {
        idle.addAll(List.of(each.claimed, each.payable));
      }
    }
    return Arrays.stream(numbers()).filter(it -> !idle.contains(it)).toArray();
  }

  /** The answers that make the outcome, in a fixed order. */
  int[] numbers() {
    List<Integer> all = new ArrayList<>();
    for (OfCoverage each : coverages) {
      all.add(each.claimed);
      all.add(each.covered);
      all.add(each.payable);
    }
    for (OfItem each : items) {
      all.add(each.claimed);
      all.add(each.payable);
    }
    all.addAll(referrals);
    all.add(payable);
    return all.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Whether a coverage is covered. */
  static Cover cover(OfCoverage of, Result result) {
    long claimed = result.answer(of.claimed);
    long covered = result.answer(of.covered);
    if (claimed == Slot.UNKNOWN || (claimed == Slot.YES && covered == Slot.UNKNOWN)) {
      return Cover.UNDETERMINED;
    }
    if (claimed != Slot.YES) {
      return Cover.NOT_CLAIMED;
    }
    return covered == Slot.YES ? Cover.COVERED : Cover.NOT_COVERED;
  }

  /** The claim as a whole. */
  Decision decision(Result result) {
    boolean unknown = result.answer(payable) == Slot.UNKNOWN;
    boolean refer = false;
    boolean covered = false;
    boolean refused = false;
    for (OfCoverage each : coverages) {
      Cover cover = cover(each, result);
      boolean open = cover == Cover.COVERED && result.answer(each.payable) == Slot.UNKNOWN;
      unknown |= cover == Cover.UNDETERMINED || open;
      covered |= cover == Cover.COVERED;
      refused |= cover == Cover.NOT_COVERED;
    }
    for (int referral : referrals) {
      unknown |= result.answer(referral) == Slot.UNKNOWN;
      refer |= result.answer(referral) == Slot.YES;
    }
    for (OfItem item : items) {
      long claimed = result.answer(item.claimed);
      long paid = result.answer(item.payable);
      unknown |= claimed == Slot.UNKNOWN || paid == Slot.UNKNOWN;
      refused |= Slot.isValue(claimed) && claimed > Math.max(0, paid);
    }
    if (unknown) {
      return Decision.UNDETERMINED;
    }
    if (refer) {
      return Decision.REFER;
    }
    if (result.answer(payable) > 0) {
      return refused ? Decision.PAY_PARTIAL : Decision.PAY;
    }
    return covered || !refused ? Decision.NO_PAYMENT : Decision.DENY;
  }

  /** All that is paid. */
  Answer.Single payable(Result result) {
    return new Answer.Single(Type.Simple.MONEY, result.answer(payable));
  }

  /** The decision and what is paid. */
  Determination.Alternative alternative(Result result) {
    return new Determination.Alternative(decision(result), payable(result));
  }
}
