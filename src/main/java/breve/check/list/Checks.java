package breve.check.list;

import breve.check.Check;
import breve.check.Decoding;
import breve.check.Finding;
import breve.check.glossary.Glossary;
import breve.check.name.ArticleNames;
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
import java.util.Optional;

/** All checks together. Immutable, and safe to share between threads. */
public final class Checks {
  /**
   * Mean log-probability of a token below which a translation is told to be unsure. Set for
   * fr-en-v3 on the odd lines of newstest2013: of the translations below the second, half are poor
   * (chrF under 30); see docs/checks.md.
   */
  private static final double UNSURE_WEAK = -0.9;

  private static final double UNSURE_LIKELY = -1.05;

  /** Made when it is first asked for, since that reads the tables. */
  private static final class Standard {
    static final Checks CHECKS = standard(UNSURE_WEAK, UNSURE_LIKELY);
  }

  private final NameTable table;
  private final Capitals capitals;
  private final NameCheck names;
  private final List<Check> others;
  private final DecodingCheck decoding;
  private final Glossary glossary;

  private Checks(
      NameTable table,
      Capitals capitals,
      List<Check> others,
      DecodingCheck decoding,
      Glossary glossary) {
    this.table = table;
    this.capitals = capitals;
    this.names = new NameCheck(table, ArticleNames.none());
    this.others = List.copyOf(others);
    this.decoding = decoding;
    this.glossary = glossary;
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
            new NumberCheck(),
            new RepeatedDateCheck(),
            new NegationCheck(),
            new TurnedCheck(),
            new RepetitionCheck(),
            new LengthCheck(),
            new FrenchLeftCheck(capitals),
            new InventedWordCheck(),
            new QuotesCheck()),
        new DecodingCheck(unsureWeak, unsureLikely),
        Glossary.none());
  }

  /** The same checks, and one for the terms of a glossary; cheap. */
  public Checks with(Glossary terms) {
    return new Checks(table, capitals, others, decoding, terms);
  }

  /** The terms that are checked; {@link Glossary#none()} if there are none. */
  public Glossary glossary() {
    return glossary;
  }

  /** What the sentences of an article and their English teach about its names. */
  public ArticleNames names(List<ArticleNames.Sentence> article) {
    return ArticleNames.of(article, table);
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
   * What is wrong with a translation, as far as the two texts tell.
   *
   * @param french the source sentence
   * @param english its translation
   * @param article what its article teaches, or {@link ArticleNames#none()}
   * @return findings, the surest first
   */
  public List<Finding> findings(String french, String english, ArticleNames article) {
    return findings(french, english, Optional.empty(), article);
  }

  /** The same, with what the decoder tells. */
  public List<Finding> findings(String french, String english, Decoding how, ArticleNames article) {
    return findings(french, english, Optional.of(how), article);
  }

  private List<Finding> findings(
      String french, String english, Optional<Decoding> how, ArticleNames article) {
    List<Finding> findings = new ArrayList<>();
    if (!english.isBlank()) {
      findings.addAll(names.with(article).check(french, english));
    }
    for (Check check : others) {
      if (!english.isBlank() || check instanceof LengthCheck) {
        findings.addAll(check.check(french, english));
      }
    }
    how.map(decoding::check).ifPresent(findings::addAll);
    List<Glossary.Match> terms = glossary.matches(french, english);
    findings.removeIf(finding -> terms.stream().anyMatch(term -> settles(term, finding)));
    if (!english.isBlank()) {
      findings.addAll(glossary.findings(french, english));
    }
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
