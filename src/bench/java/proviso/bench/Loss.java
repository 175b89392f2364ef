package proviso.bench;

import java.util.List;
import java.util.Set;

/** The facts of a loss under BP 05 94 as a Java program would hold them, and how it is read. */
record Loss(
    Set<Coverage> claimed,
    Cause cause,
    boolean entireInternet,
    boolean causeCovered,
    boolean dateExclusion,
    boolean interruptionExcluded,
    Endorsement endorsement,
    boolean changeInapplicable,
    boolean antivirus,
    boolean afterDetection,
    boolean overloadByMaliciousCode,
    Service service,
    UtilityCause utilityCause,
    Whose whose,
    Role role,
    boolean writtenAgreement,
    boolean agreedService,
    Purpose purpose,
    boolean ofFunds,
    Where place,
    long occurrenceBegan,
    Channel channel,
    DataEffect effect,
    Interest interest,
    boolean originates,
    boolean resides,
    boolean used,
    Licensed licensed,
    long lossTime,
    long lossDiscovered,
    Extent extent,
    List<Cost> restoration,
    long blankMedia,
    long licensorRecovery,
    Suspension suspension,
    boolean byLossOfData,
    boolean byInterruption,
    long websiteInterrupted,
    long serviceRestored,
    long dataRestored,
    long resumed,
    long couldHaveResumed,
    long operatingDay,
    List<Segment> segments,
    List<Cost> offsets,
    List<Expense> expenses,
    List<Cost> otherCosts,
    List<Payment> payments) {
  /** A moment that never comes. */
  static final long NEVER = Long.MIN_VALUE + 1;

  enum Coverage {
    ELECTRONIC_DATA,
    TIME_ELEMENT
  }

  enum Cause {
    MALICIOUS_CODE,
    INTRUSION,
    PROTECTIVE_SHUT_DOWN,
    THIEVERY,
    UNAUTHORIZED_USE,
    PROCESSING_ERROR,
    DEFICIENT_DESIGN,
    MANIPULATION,
    OVERLOAD,
    UTILITY_INTERRUPTION,
    ARTIFICIAL_CURRENT,
    MECHANICAL_BREAKDOWN,
    INTERNET_FAILURE,
    DATE_FAULT,
    INDETERMINABLE,
    OTHER
  }

  enum Endorsement {
    UNCHANGED,
    ADDS,
    ELIMINATES
  }

  enum Service {
    POWER,
    COMMUNICATIONS,
    ANOTHER,
    NONE
  }

  enum UtilityCause {
    SPECIFIED,
    MOBILE_EQUIPMENT,
    UNSPECIFIED,
    NONE
  }

  enum Whose {
    OWNED,
    LICENSED,
    LEASED,
    DEPENDED_ON,
    UNCONNECTED,
    NONE
  }

  enum Role {
    PERMANENT_EMPLOYEE,
    LEASED_WORKER,
    TEMPORARY_WORKER,
    VOLUNTEER,
    CONTRACT_FIRM,
    CONTRACT_EMPLOYEE,
    CONTRACT_AGENT,
    OUTSIDER,
    NONE
  }

  enum Purpose {
    DIVERTING_DATA,
    ILLEGAL_TRANSFER,
    ANOTHER,
    NONE
  }

  enum Where {
    TERRITORY,
    NETWORK,
    ABROAD,
    NONE
  }

  enum Channel {
    INTERNET,
    COMPUTER_NETWORK,
    NOT_BY_COMPUTER
  }

  enum DataEffect {
    DESTROYED,
    CORRUPTED,
    REMOVED,
    COPIED,
    UNHARMED
  }

  enum Interest {
    OWN,
    LICENSED,
    LEASED,
    NO_RIGHT
  }

  enum Licensed {
    KEPT,
    PARTLY,
    WHOLLY
  }

  enum Extent {
    WHOLE,
    PART,
    NOTHING
  }

  enum Suspension {
    SLOW_DOWN,
    CESSATION,
    NEEDLESS,
    UNAFFECTED
  }

  /** An amount in cents of a kind, by its place among the kinds of the form. */
  record Cost(int kind, long amount) {}

  /** A stretch of time with cents an hour. */
  record Segment(long from, long to, long income, long expense, boolean inTerritory) {}

  /** An expense in cents. */
  record Expense(
      int kind,
      long amount,
      long incurred,
      long normal,
      long salvage,
      long avoidable,
      boolean inTerritory) {}

  /** What was paid before, in cents. */
  record Payment(long occurrenceBegan, long amount) {}
}
