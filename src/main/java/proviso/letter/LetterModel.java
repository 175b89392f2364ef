package proviso.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import proviso.claim.Claim;
import proviso.claim.Correspondence;
import proviso.clause.Slot;
import proviso.decide.AnswerWords;
import proviso.decide.Cover;
import proviso.decide.Decision;
import proviso.decide.Determination;
import proviso.decide.Determination.CoverageResult;
import proviso.decide.Finding;
import proviso.decide.Weight;
import proviso.document.Block;

/**
 * All that the template of a letter may see: maps, lists and texts, every value in the words that
 * are printed. {@code templates/letters/README.md} describes it for those who write templates.
 */
final class LetterModel {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

  private final LetterRequest request;
  private final Carrier carrier;
  private final Determination determination;
  private final Phrases phrases;
  private final Acts acts;
  private final Telling telling;
  private final Grounds grounds;
  private final Questions questions;
  private final Quoted quoted;

  LetterModel(LetterRequest request, Carrier carrier, Quoted quoted) {
    this.request = request;
    this.carrier = carrier;
    this.quoted = quoted;
    this.determination = request.determination();
    Claim claim = request.file().claim();
    this.phrases =
        new Phrases(
            determination.form(),
            new AnswerWords(determination.form(), claim.clock(), request.texts()));
    this.acts = new Acts(determination);
    this.telling = new Telling(phrases, acts);
    Quoter quoter = new Quoter(determination.form());
    this.grounds = new Grounds(determination, phrases, acts, telling, quoter);
    this.questions = new Questions(determination, quoter);
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /**
   * The model.
   *
   * @param notices the paragraphs that the state requires
   * @param dates the days that the letter has to name
   */
  Map<String, Object> model(List<Map<String, Object>> notices, List<Map<String, Object>> dates) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("letter", letter());
    model.put("carrier", carrier());
    model.put("claim", claim());
    model.put("decision", decision());
    model.put("coverages", determination.coverages().stream().map(this::coverage).toList());
    List<Map<String, Object>> items = new ArrayList<>();
    determination
        .items()
        .forEach(item -> {
          if (item.claimed().known() && item.payable().known()) {
            items.add(
                Map.of(
                    "title", item.item().title(),
                    "claimed", phrases.print(item.claimed()),
                    "paid", phrases.print(item.payable()),
                    "provision", item.by().map(StatementRows::label).orElse("")));
          }
        });
    model.put("items", items);
    determination
        .aggregate()
        .filter(it -> it.limit().known() && it.before().known() && it.after().known())
        .ifPresent(it ->
            model.put(
                "limit",
                Map.of(
                    "whole", phrases.print(it.limit()),
                    "before", phrases.print(it.before()),
                    "after", phrases.print(it.after()),
                    "year", it.year().known() ? phrases.print(it.year()) : "")));
    List<Ground> refused = new ArrayList<>(grounds.notCovered());
    refused.addAll(grounds.items());
    model.put("refused", grounds(refused));
    model.put("periods", grounds(grounds.periods()));
    model.put("reductions", grounds(grounds.reductions()));
    model.put("requests", asked(questions.ofInsured()));
    model.put("inquiries", asked(questions.ofInsurer()));
    model.put("inPlay", inPlay());
    facts(model);
    model.put("changes", new Otherwise(determination, phrases).changes());
    model.put("readings", new Otherwise(determination, phrases).readings());
    model.put("notices", notices);
    model.put("dates", dates);
    return model;
  }

  private Map<String, Object> letter() {
    Correspondence with = request.correspondence();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("kind", request.kind().id());
    model.put("title", request.kind().title());
    model.put("date", day(request.date()));
    model.put("reply", day(request.date().plusDays(carrier.replyDays())));
    model.put("delivery", with.delivery());
    model.put("salutation", with.salutation());
    model.put("copies", with.copies());
    model.put("enclosures", with.enclosures());
    model.put("state", with.state());
    model.put(
        "addressee",
        with.addressee()
            .map(who -> Map.of("name", who.name(), "address", who.address()))
            .orElseGet(() ->
                Map.of("name", request.file().claim().policy().insured(), "address", List.of())));
    return model;
  }

  private Map<String, Object> carrier() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", carrier.name());
    model.put("address", carrier.address());
    model.put("phone", carrier.phone());
    model.put("website", carrier.website());
    model.put("submit", carrier.submit());
    model.put("closing", carrier.closing());
    model.put(
        "adjuster",
        Map.of(
            "name", carrier.adjuster().name(),
            "title", carrier.adjuster().title(),
            "license", carrier.adjuster().license(),
            "phone", carrier.adjuster().phone(),
            "email", carrier.adjuster().email()));
    return model;
  }

  private Map<String, Object> claim() {
    Claim claim = request.file().claim();
    Correspondence with = request.correspondence();
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("number", claim.number());
    model.put("insured", claim.policy().insured());
    model.put("policy", claim.policy().number());
    model.put("from", day(claim.policy().period().from()));
    model.put("to", day(claim.policy().period().to()));
    model.put("lossDate", day(with.lossDate()));
    model.put("lossPlace", with.lossPlace());
    with.events()
        .forEach((event, date) -> {
          if (event == Correspondence.Event.NOTICE) {
            model.put("received", day(date));
          }
        });
    model.put(
        "form",
        Map.of(
            "number", determination.form().id().number(),
            "edition", determination.form().id().edition(),
            "title", determination.form().form().title().plain()));
    return model;
  }

  private Map<String, Object> decision() {
    Map<String, Object> model = new LinkedHashMap<>();
    Decision decision = determination.decision();
    model.put("id", decision.id());
    model.put("known", decision != Decision.UNDETERMINED && decision != Decision.REFER);
    if (determination.payable().known()) {
      model.put("paid", phrases.print(determination.payable()));
    }
    model.put(
        "pays", Slot.isValue(determination.payable().slot()) && determination.payable().slot() > 0);
    return model;
  }

  private Map<String, Object> coverage(CoverageResult coverage) {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("id", coverage.coverage().id());
    model.put("title", coverage.coverage().title());
    model.put("provision", coverage.provision().label().cited());
    model.put("cover", coverage.cover().id());
    model.put("claimed", coverage.cover() != Cover.NOT_CLAIMED);
    boolean covered = coverage.cover() == Cover.COVERED && coverage.payable().known();
    model.put(
        "statement", covered ? new StatementRows(determination, phrases).of(coverage) : List.of());
    model.put("paid", covered ? phrases.print(coverage.payable()) : "$0.00");
    return model;
  }

  /** Grounds; what an earlier one quotes and says alike is only named again. */
  private List<Map<String, Object>> grounds(List<Ground> of) {
    List<Map<String, Object>> grounds = new ArrayList<>();
    Set<Ground.Applied> before = new HashSet<>();
    for (Ground ground : of) {
      List<Map<String, Object>> provisions = new ArrayList<>();
      List<String> again = new ArrayList<>();
      for (Ground.Applied applied : ground.provisions()) {
        if (!before.add(applied)) {
          again.add(applied.quotation().citation());
          continue;
        }
        provisions.add(
            Map.of(
                "quote", quoted.offer(applied.quotation()),
                "citation", applied.quotation().citation(),
                "applies", applied.applies()));
      }
      grounds.add(
          Map.of(
              "title", ground.title(),
              "lead", ground.lead(),
              "provisions", provisions,
              "again", Prose.joined(again)));
    }
    return grounds;
  }

  private List<Map<String, Object>> asked(List<Questions.Asked> all) {
    List<Map<String, Object>> models = new ArrayList<>();
    for (Questions.Asked asked : all) {
      Map<String, Object> model = new LinkedHashMap<>();
      asked
          .quotation()
          .ifPresent(it -> {
            model.put("quote", quoted.offer(it));
            model.put("citation", it.citation());
          });
      model.put("questions", asked.questions());
      models.add(model);
    }
    return models;
  }

  private List<Map<String, Object>> inPlay() {
    List<Map<String, Object>> models = new ArrayList<>();
    FactRows rows = new FactRows(determination.form(), phrases);
    for (Questions.InPlay each : questions.referred()) {
      models.add(
          Map.of(
              "quote", quoted.offer(each.quotation()),
              "citation", each.quotation().citation(),
              "facts", rows.sentences(telling.facts(each.acts()))));
    }
    return models;
  }

  /** What the letter rests on: of a refusal the facts of its grounds, of a payment all. */
  private void facts(Map<String, Object> model) {
    List<Finding.Act> on = new ArrayList<>(grounds.used());
    if (determination.decision() != Decision.DENY) {
      determination
          .findings(Weight.DECIDED)
          .forEach(finding ->
              finding.acts().stream()
                  .filter(act -> act.weight() == Weight.DECIDED)
                  .forEach(on::add));
    }
    List<Finding.Use> facts = telling.facts(on);
    FactRows rows = new FactRows(determination.form(), phrases);
    model.put("facts", rows.sentences(facts));
    model.put("tables", rows.tables(facts));
  }

  /** What a letter may quote: that on which it rests, by names that the model gives. */
  static final class Quoted {
    private final Map<String, Block.Quotation> offered = new LinkedHashMap<>();

    /** Offers a quotation; its name. */
    String offer(Block.Quotation quotation) {
      String name = quotation.citation();
      Block.Quotation same = offered.get(name);
      if (same != null && !same.equals(quotation)) {
        name = name + " (" + String.join(", ", quotation.sentences()) + ")";
      }
      offered.putIfAbsent(name, quotation);
      return name;
    }

    /** What is offered, by name. */
    Map<String, Block.Quotation> offered() {
      return offered;
    }
  }
}
