package proviso.bench;

import java.util.concurrent.atomic.AtomicReference;
import proviso.clause.Moments;
import proviso.clause.Ops;
import proviso.clause.Place;

/** What the languages of the peers lack, given to them as functions: the calendar of a place. */
public final class PeerCalendar {
  private static final AtomicReference<Place> PLACE = new AtomicReference<>();

  private PeerCalendar() {}

  static void at(Place place) {
    PLACE.set(place);
  }

  private static Place place() {
    return PLACE.get();
  }

  /** As {@link Moments#afterDays}. */
  public static long afterDays(long moment, long days) {
    return Moments.afterDays(moment, days, place());
  }

  /** As {@link Moments#endOfDay}. */
  public static long endOfDay(long moment) {
    return Moments.endOfDay(moment, place());
  }

  /** As {@link Moments#endOfDate}. */
  public static long endOfDate(long date) {
    return Moments.endOfDate(date, place());
  }

  /** As {@link Moments#dateOf}. */
  public static long dateOf(long moment) {
    return Moments.dateOf(moment, place());
  }

  /** As {@link Moments#policyYear}. */
  public static long policyYear(long moment) {
    return Moments.policyYear(moment, place());
  }

  /** As {@link Moments#inPolicyPeriod}. */
  public static boolean inPolicyPeriod(long moment) {
    return Moments.inPolicyPeriod(moment, place()) == 1;
  }

  /** Whether a set of choices includes one. */
  public static boolean includes(long choices, long option) {
    return Ops.includes(choices, option) == 1;
  }

  /** As {@link Ops#least}. */
  public static long earliest(long a, long b) {
    return Ops.least(a, b);
  }

  /** As {@link Ops#secondsWithin}. */
  public static long within(long from, long to, long otherFrom, long otherTo) {
    return Ops.secondsWithin(from, to, otherFrom, otherTo);
  }
}
