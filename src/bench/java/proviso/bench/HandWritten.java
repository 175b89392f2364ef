package proviso.bench;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import proviso.bench.Loss.Cause;
import proviso.bench.Loss.Cost;
import proviso.bench.Loss.Coverage;
import proviso.bench.Loss.DataEffect;
import proviso.bench.Loss.Endorsement;
import proviso.bench.Loss.Expense;
import proviso.bench.Loss.Extent;
import proviso.clause.Place;

/**
 * BP 05 94 under its default readings as a programmer would write it for one form: no citations, no
 * unknowns, no readings to choose from. The ceiling.
 */
final class HandWritten {
  private static final long HOUR = 3600;

  private final Place place;
  private final long limit;
  private final long deductible;
  private final boolean waiver;

  HandWritten(Place place, long limit, long deductible, boolean waiver) {
    this.place = place;
    this.limit = limit;
    this.deductible = deductible;
    this.waiver = waiver;
  }

  /** What the form's outcome asks for, amounts in cents, moments in seconds. */
  record Outcome(
      boolean dataCovered,
      long dataPayable,
      boolean timeCovered,
      long timePayable,
      long from,
      long begins,
      long ends,
      long fees,
      long research,
      long licensedOut,
      long hardware,
      long funds,
      long other,
      long outside,
      long notExtra,
      long payable,
      long before,
      long year) {}

  Outcome decide(Loss loss) {
    boolean claimsData = loss.claimed().contains(Coverage.ELECTRONIC_DATA);
    boolean claimsTime = loss.claimed().contains(Coverage.TIME_ELEMENT);
    boolean protectedSystem = loss.antivirus() || waiver;
    boolean byComputer = loss.channel() != Loss.Channel.NOT_BY_COMPUTER;
    boolean insider = insider(loss);
    boolean removed = loss.effect() == DataEffect.REMOVED;
    boolean dataLoss =
        loss.effect() == DataEffect.DESTROYED
            || loss.effect() == DataEffect.CORRUPTED
            || (loss.cause() == Cause.THIEVERY && removed && !insider);
    boolean added = loss.endorsement() == Endorsement.ADDS && !loss.changeInapplicable();
    boolean coveredCause =
        (added || granted(loss, protectedSystem, dataLoss, removed, insider))
            && !excluded(loss, protectedSystem, insider);
    boolean coveredData =
        loss.interest() != Loss.Interest.NO_RIGHT
            && loss.originates()
            && loss.resides()
            && loss.used()
            && byComputer
            && loss.licensed() != Loss.Licensed.WHOLLY;
    boolean sectionOne = dataLoss && coveredData && coveredCause;

    boolean dataDue = claimsData && sectionOne;
    long licensedOut = claimsData ? total(loss.restoration(), 6, 6) : 0;
    long research = claimsData ? total(loss.restoration(), 4, 5) : 0;
    long measured = 0;
    if (dataDue) {
      if (loss.extent() != Extent.NOTHING) {
        measured = total(loss.restoration(), 0, 6) - licensedOut - research;
      }
      if (loss.extent() != Extent.WHOLE) {
        measured = Math.addExact(measured, loss.blankMedia());
      }
      measured = Math.max(0, measured);
    }
    long year = year(loss.occurrenceBegan());
    long used = 0;
    for (Loss.Payment payment : loss.payments()) {
      if (year(payment.occurrenceBegan()) == year) {
        used = Math.addExact(used, payment.amount());
      }
    }
    long available = Math.max(0, limit - used);
    long dataPayment = 0;
    if (dataDue) {
      long withinLimit = Math.min(Math.max(0, measured - deductible), available);
      dataPayment = Math.max(0, withinLimit - loss.licensorRecovery());
    }

    boolean suspendedByLoss = loss.byLossOfData() && sectionOne;
    boolean suspendedByInterruption =
        loss.byInterruption()
            && coveredCause
            && (loss.cause() != Cause.MECHANICAL_BREAKDOWN || added);
    boolean sectionTwo =
        (loss.suspension() == Loss.Suspension.SLOW_DOWN
                || loss.suspension() == Loss.Suspension.CESSATION)
            && byComputer
            && (suspendedByLoss || suspendedByInterruption);
    long from = Loss.NEVER;
    long begins = Loss.NEVER;
    long ends = Loss.NEVER;
    if (suspendedByLoss || suspendedByInterruption) {
      from = suspendedByLoss ? loss.lossTime() : loss.websiteInterrupted();
      begins = from + Math.min(8 * HOUR, 24 * HOUR);
      ZonedDateTime wall = Instant.ofEpochSecond(from).atZone(place.zone());
      long cap =
          suspendedByLoss
              ? wall.toLocalDate().plusDays(91).atStartOfDay(place.zone()).toEpochSecond()
              : wall.plusDays(14).toEpochSecond();
      ends = earlier(cap, loss.resumed());
      ends = earlier(ends, suspendedByLoss ? loss.dataRestored() : loss.serviceRestored());
    }
    if (sectionTwo) {
      ends = earlier(ends, loss.couldHaveResumed());
    }
    long incomePayment = 0;
    long expensePayment = 0;
    long outside = 0;
    long notExtra = 0;
    if (claimsTime && sectionTwo) {
      long income = 0;
      for (Loss.Segment segment : loss.segments()) {
        long seconds = Math.max(0, Math.min(segment.to(), ends) - Math.max(segment.from(), begins));
        long lost =
            Math.addExact(anHour(segment.income(), seconds), anHour(segment.expense(), seconds));
        if (segment.inTerritory()) {
          income = Math.addExact(income, lost);
        } else {
          outside = Math.addExact(outside, lost);
        }
      }
      income = Math.max(0, income - total(loss.offsets(), 0, 2));
      long extra = 0;
      long all = 0;
      long less = 0;
      for (Expense expense : loss.expenses()) {
        if (!expense.inTerritory()) {
          outside = Math.addExact(outside, expense.amount());
          continue;
        }
        all = Math.addExact(all, expense.amount());
        boolean inTime =
            expense.incurred() <= ends && (expense.kind() != 0 || expense.incurred() >= begins);
        if (expense.kind() != 3 && inTime) {
          extra = Math.addExact(extra, expense.amount());
          less += expense.normal() + expense.avoidable();
          less += loss.resumed() >= from ? expense.salvage() : 0;
        }
      }
      notExtra = all - extra;
      incomePayment = Math.min(income, Math.max(0, available - dataPayment));
      expensePayment =
          Math.min(Math.max(0, extra - less), Math.max(0, available - dataPayment - incomePayment));
    }
    return new Outcome(
        sectionOne,
        dataPayment,
        sectionTwo,
        incomePayment + expensePayment,
        from,
        begins,
        ends,
        total(loss.otherCosts(), 0, 0),
        research,
        licensedOut,
        total(loss.otherCosts(), 1, 1),
        total(loss.otherCosts(), 2, 2),
        total(loss.otherCosts(), 3, 6),
        outside,
        notExtra,
        dataPayment + incomePayment + expensePayment,
        available,
        year);
  }

  private static boolean insider(Loss loss) {
    return switch (loss.role()) {
      case PERMANENT_EMPLOYEE, LEASED_WORKER, TEMPORARY_WORKER, VOLUNTEER -> true;
      case CONTRACT_FIRM, CONTRACT_EMPLOYEE, CONTRACT_AGENT ->
          loss.writtenAgreement() && loss.agreedService();
      case OUTSIDER, NONE -> false;
    };
  }

  private static boolean granted(
      Loss loss, boolean protectedSystem, boolean dataLoss, boolean removed, boolean insider) {
    return switch (loss.cause()) {
      case UTILITY_INTERRUPTION ->
          !loss.interruptionExcluded()
              || ((loss.service() == Loss.Service.POWER
                      || loss.service() == Loss.Service.COMMUNICATIONS)
                  && (loss.utilityCause() == Loss.UtilityCause.SPECIFIED
                      || loss.utilityCause() == Loss.UtilityCause.MOBILE_EQUIPMENT));
      case ARTIFICIAL_CURRENT -> true;
      case MECHANICAL_BREAKDOWN ->
          dataLoss
              && (loss.whose() == Loss.Whose.OWNED
                  || loss.whose() == Loss.Whose.LICENSED
                  || loss.whose() == Loss.Whose.LEASED);
      case PROTECTIVE_SHUT_DOWN -> loss.afterDetection() && protectedSystem;
      case THIEVERY -> loss.causeCovered() || (removed && !insider);
      case MALICIOUS_CODE,
          INTRUSION,
          UNAUTHORIZED_USE,
          PROCESSING_ERROR,
          DEFICIENT_DESIGN,
          MANIPULATION,
          OVERLOAD,
          INTERNET_FAILURE,
          DATE_FAULT,
          INDETERMINABLE,
          OTHER ->
          loss.causeCovered();
    };
  }

  private static boolean excluded(Loss loss, boolean protectedSystem, boolean insider) {
    if (loss.entireInternet()
        || (loss.endorsement() == Endorsement.ELIMINATES && !loss.changeInapplicable())) {
      return true;
    }
    return switch (loss.cause()) {
      case MALICIOUS_CODE, INTRUSION -> !protectedSystem;
      case OVERLOAD -> !loss.overloadByMaliciousCode() || !protectedSystem;
      case UNAUTHORIZED_USE, PROCESSING_ERROR, INDETERMINABLE, INTERNET_FAILURE -> true;
      case THIEVERY -> loss.effect() == DataEffect.COPIED || loss.ofFunds();
      case DEFICIENT_DESIGN ->
          loss.whose() != Loss.Whose.UNCONNECTED && loss.whose() != Loss.Whose.NONE;
      case MANIPULATION ->
          insider
              && (loss.purpose() == Loss.Purpose.DIVERTING_DATA
                  || loss.purpose() == Loss.Purpose.ILLEGAL_TRANSFER);
      case DATE_FAULT -> loss.dateExclusion();
      case PROTECTIVE_SHUT_DOWN,
          UTILITY_INTERRUPTION,
          ARTIFICIAL_CURRENT,
          MECHANICAL_BREAKDOWN,
          OTHER ->
          false;
    };
  }

  private static long total(List<Cost> costs, int first, int last) {
    long total = 0;
    for (Cost cost : costs) {
      if (cost.kind() >= first && cost.kind() <= last) {
        total = Math.addExact(total, cost.amount());
      }
    }
    return total;
  }

  private static long earlier(long a, long b) {
    return a == Loss.NEVER ? b : b == Loss.NEVER ? a : Math.min(a, b);
  }

  /** Cents an hour for some seconds, half a cent away from zero. */
  private static long anHour(long cents, long seconds) {
    long product = Math.multiplyExact(cents, seconds);
    long half = product < 0 ? -HOUR / 2 : HOUR / 2;
    return (product + half) / HOUR;
  }

  private long year(long moment) {
    LocalDateTime wall = LocalDateTime.ofInstant(Instant.ofEpochSecond(moment), place.zone());
    LocalDateTime first = place.begins();
    long years = (long) wall.getYear() - first.getYear();
    LocalDateTime begins = first.plusYears(years);
    return (begins.isAfter(wall) ? first.plusYears(years - 1) : begins).toLocalDate().toEpochDay();
  }
}
