package proviso.letter;

import static proviso.source.Shape.Key.optional;
import static proviso.source.Shape.Key.required;
import static proviso.source.Shape.listOf;
import static proviso.source.Shape.record;
import static proviso.source.Shape.text;

import proviso.source.Shape;

/** The grammar of a file of a state's rules. */
final class StateShape {
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private static final Shape.Key FROM =
      optional("from", text("The first day on which it holds.", DATE, "2021-06-09"));

  private static final Shape.Key TO =
      optional("to", text("The last day on which it holds.", DATE, "2023-02-28"));

  private static final Shape.Key SOURCE =
      required("source", text("The law that wants it.", "10 CCR 2695.7(b)(3)"));

  private static final Shape.Key REVIEW =
      required("review", text("What counsel has to look at; never printed.", "Check the address."));

  private static final Shape LETTERS =
      listOf("Kinds of letter.", text("A kind of letter.", "denial"));

  private static final Shape EVENT = text("An event of the claim.", "notice");

  private static final Shape CLOCK =
      record(
          "clock",
          "Something that must be done within a time.",
          required("id", text("Its name.", "acknowledge")),
          required("does", text("What must be done.", "Acknowledge the claim")),
          required("starts", listOf("The events that set it going; the last counts.", EVENT)),
          optional("stops", EVENT),
          required(
              "within", text("The time.", "[1-9][0-9]{0,3} (business )?days", "15 business days")),
          optional("letters", LETTERS),
          optional("says", text("What these letters say before the day.", "We will decide by")),
          FROM,
          TO,
          SOURCE,
          REVIEW);

  private static final Shape NOTICE =
      record(
          "notice",
          "Something that letters must say.",
          required("id", text("Its name.", "review")),
          required("letters", LETTERS),
          required("requires", text("What the law requires.", "A denial must …")),
          required(
              "paragraph",
              text("Our words; {suit-limit} stands for the day of that event.", "You may …")),
          FROM,
          TO,
          SOURCE,
          REVIEW);

  /** The whole file. */
  static final Shape.Record ROOT =
      record(
          "state file",
          "What a state wants of those who handle claims.",
          required("state", text("Two letters, or NAIC.", "CA")),
          required("name", text("Its name.", "California")),
          optional("clocks", listOf("By when things must be done.", CLOCK)),
          optional("notices", listOf("What letters must say.", NOTICE)));

  private StateShape() {}
}
