package breve.check;

import breve.check.name.ArticleNames;
import breve.check.name.NameCheck;
import breve.check.name.NameTable;
import breve.check.name.OneForm;
import breve.check.number.NumberCheck;
import breve.check.text.FrenchLeftCheck;
import breve.check.text.LengthCheck;
import breve.check.text.NegationCheck;
import breve.check.text.QuotesCheck;
import breve.check.text.RepetitionCheck;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All checks together. Immutable, and safe to share between threads. */
public final class Checks {
  /**
   * Mean log-probability of a token below which a translation is told to be unsure: a provisional
   * one, to be set for each model that ships.
   */
  private static final double UNSURE_WEAK = -1.2;

  private static final double UNSURE_LIKELY = -2.0;

  /** Made when it is first asked for, since that reads the tables. */
  private static final class Standard {
    static final Checks CHECKS = standard(UNSURE_WEAK, UNSURE_LIKELY);
  }

  private final NameTable table;
  private final NameCheck names;
  private final List<Check> others;
  private final DecodingCheck decoding;

  private Checks(NameTable table, List<Check> others, DecodingCheck decoding) {
    this.table = table;
    this.names = new NameCheck(table, ArticleNames.none());
    this.others = List.copyOf(others);
    this.decoding = decoding;
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
    return new Checks(
        NameTable.standard(),
        List.of(
            new NumberCheck(),
            new NegationCheck(),
            new RepetitionCheck(),
            new LengthCheck(),
            new FrenchLeftCheck(),
            new QuotesCheck()),
        new DecodingCheck(unsureWeak, unsureLikely));
  }

  /** What the sentences of an article and their English teach about its names. */
  public ArticleNames names(List<ArticleNames.Sentence> article) {
    return ArticleNames.of(article, table);
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
    findings.sort(
        Comparator.comparing(Finding::confidence).reversed().thenComparing(Finding::kind));
    return List.copyOf(findings);
  }
}
