package breve.check.list;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Pair;
import breve.check.glossary.Glossary;
import breve.check.name.Capitals;
import breve.check.name.NameCheck;
import breve.check.name.NameTable;
import breve.check.name.OneForm;
import breve.check.number.NumberCheck;
import breve.check.number.RepeatedDateCheck;
import breve.check.text.FrenchLeftCheck;
import breve.check.text.InventedWordCheck;
import breve.check.text.LengthCheck;
import breve.check.text.NegationCheck;
import breve.check.text.QuotesCheck;
import breve.check.text.RepetitionCheck;
import breve.check.text.TurnedCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks together. Immutable, and safe to share between threads. */
public final class Checks {
  /**
   * Mean log-probability of a token below which a translation is told to be unsure. Set for
   * fr-en-v3 on the odd lines of newstest2013: of the translations below the second, half are poor
   * (chrF under 30); see docs/checks/measured.md.
   */
  private static final double UNSURE_WEAK = -0.9;

  private static final double UNSURE_LIKELY = -1.05;

  /** Made when it is first asked for, since that reads the tables. */
  private static final class Standard {
    static final Checks CHECKS = standard(UNSURE_WEAK, UNSURE_LIKELY);
  }

  private final NameTable table;
  private final Capitals capitals;
  private final List<Check> standard;
  private final GlossaryCheck terms;

  private Checks(NameTable table, Capitals capitals, List<Check> standard, GlossaryCheck terms) {
    this.table = table;
    this.capitals = capitals;
    this.standard = List.copyOf(standard);
    this.terms = terms;
  }

  /** The checks with the tables that ship with Brève; always the same ones. */
  public static Checks standard() {
    return Standard.CHECKS;
  }

  /**
   * The same with a model's own thresholds; reads the tables, so make one and keep it.
   *
   * @param unsureWeak mean natural-log probability of a token below which {@code LOW_CONFIDENCE} is
   *     found, {@code WEAK}
   * @param unsureLikely the same, {@code LIKELY}
   */
  public static Checks standard(double unsureWeak, double unsureLikely) {
    NameTable table = NameTable.standard();
    Capitals capitals = new Capitals(table);
    return new Checks(
        table,
        capitals,
        List.of(
            new NameCheck(table),
            new NumberCheck(),
            new RepeatedDateCheck(),
            new NegationCheck(),
            new TurnedCheck(),
            new RepetitionCheck(),
            new LengthCheck(),
            new FrenchLeftCheck(capitals),
            new InventedWordCheck(),
            new QuotesCheck(),
            new DecodingCheck(unsureWeak, unsureLikely)),
        new GlossaryCheck(Glossary.none()));
  }

  /** The same checks, and one for the terms of a glossary; cheap. */
  public Checks with(Glossary glossary) {
    return new Checks(table, capitals, standard, new GlossaryCheck(glossary));
  }

  /**
   * The same checks for the sentences of one article, from which they may learn.
   *
   * @param article in document order
   */
  public Checks in(List<Pair> article) {
    List<Check> taught = standard.stream().map(check -> check.in(article)).toList();
    return new Checks(table, capitals, taught, terms);
  }

  /** Each check of its own, the glossary's left out. */
  public List<Check> each() {
    return standard;
  }

  /** The terms that are checked; {@link Glossary#none()} if there are none. */
  public Glossary glossary() {
    return terms.glossary();
  }

  /** Restores the case of what is shouted. */
  public Capitals capitals() {
    return capitals;
  }

  /** Finds names that an article's English spells in two ways. */
  public OneForm oneForm() {
    return new OneForm(table);
  }

  /**
   * What is wrong with a translation.
   *
   * @return findings, the surest first
   */
  public List<Finding> findings(Pair pair) {
    boolean silent = pair.english().isBlank();
    List<Finding> findings =
        Stream.concat(standard.stream(), Stream.of(terms))
            .filter(check -> !silent || check.judgesSilence())
            .flatMap(check -> check.check(pair).stream())
            .collect(Collectors.toCollection(ArrayList::new));
    List<Glossary.Match> matches = terms.glossary().matches(pair.french(), pair.english());
    findings.removeIf(finding -> matches.stream().anyMatch(term -> settles(term, finding)));
    findings.sort(Finding.SUREST_FIRST);
    return List.copyOf(findings);
  }

  /** Whether a name or a French word is what the user wants it to be. */
  private static boolean settles(Glossary.Match term, Finding finding) {
    boolean word =
        finding.kind() == Finding.Kind.NAME || finding.kind() == Finding.Kind.FRENCH_LEFT;
    return word
        && term.kept()
        && (finding.french().filter(term.french()::overlaps).isPresent()
            || finding.english().stream()
                .anyMatch(span -> term.english().stream().anyMatch(span::overlaps)));
  }
}
