package breve.digest;

import breve.check.Checks;
import breve.check.Finding;
import breve.check.Finding.Kind;
import breve.check.name.ArticleNames;
import breve.check.name.OneForm;
import breve.check.name.OneForm.Change;
import breve.translate.Translation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the translations of an article together: what it teaches about its names corrects what
 * the checks found in single sentences, and a name that the model spells in two ways gets one form.
 */
final class ArticleReview {
  /**
   * A sentence's translation in the light of its article.
   *
   * @param edited the English with names in one form, where that is not the model's
   */
  record Reviewed(Translation translation, Optional<String> edited, List<Finding> findings) {}

  private final Checks checks;
  private final OneForm oneForm;

  ArticleReview(Checks checks) {
    this.checks = checks;
    this.oneForm = checks.oneForm();
  }

  /** Reviews the sentences of one article, in document order. */
  List<Reviewed> of(List<Translation> article) {
    List<ArticleNames.Sentence> sentences =
        article.stream().map(t -> new ArticleNames.Sentence(t.french(), t.english())).toList();
    ArticleNames names = checks.names(sentences);
    List<List<Change>> changes = oneForm.changes(sentences);
    List<Reviewed> reviewed = new ArrayList<>();
    for (int i = 0; i < article.size(); i++) {
      reviewed.add(reviewed(article.get(i), names, changes.get(i)));
    }
    return reviewed;
  }

  private Reviewed reviewed(Translation t, ArticleNames names, List<Change> changes) {
    List<Finding> findings = new ArrayList<>();
    t.findings().stream().filter(f -> f.kind() != Kind.NAME).forEach(findings::add);
    checks.findings(t.french(), t.english(), names).stream()
        .filter(f -> f.kind() == Kind.NAME)
        .filter(f -> changes.stream().noneMatch(c -> f.english().equals(Optional.of(c.span()))))
        .forEach(findings::add);
    changes.forEach(change -> findings.add(finding(change)));
    findings.sort(
        Comparator.comparing(Finding::confidence).reversed().thenComparing(Finding::kind));
    return new Reviewed(t, OneForm.edited(t.english(), changes), List.copyOf(findings));
  }

  /** A change is told where the checks' doubts are, but is none itself. */
  private static Finding finding(Change change) {
    return new Finding(
        Kind.NAME,
        Finding.Confidence.WEAK,
        Optional.empty(),
        Optional.of(change.span()),
        "“" + change.from() + "” was changed to “" + change.to() + "”, as in other sentences");
  }
}
