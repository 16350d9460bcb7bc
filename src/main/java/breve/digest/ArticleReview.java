package breve.digest;

import breve.check.Edit;
import breve.check.Finding;
import breve.check.Finding.Kind;
import breve.check.Pair;
import breve.check.glossary.Glossary;
import breve.check.list.Checks;
import breve.check.name.OneForm;
import breve.check.number.NumberForms;
import breve.check.quality.Estimate;
import breve.translate.Translation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the translations of an article together: what it teaches about its names corrects what
 * the checks found in single sentences, a name that the model spells in two ways gets one form, a
 * glossary's terms are put where the translator found what they became, and numbers that are wrong
 * in form alone are put right.
 */
final class ArticleReview {
  /**
   * A sentence's translation in the light of its article.
   *
   * @param renamed words that were changed so that a name has one form
   * @param edited the English after all corrections, where that is not the model's
   */
  record Reviewed(
      Translation translation,
      List<Edit> renamed,
      Optional<String> edited,
      List<Finding> findings) {

    /** How likely the model's English is right, where its model brings an estimator. */
    Optional<Estimate> estimate() {
      return translation.estimate();
    }
  }

  private final Checks checks;
  private final OneForm oneForm;
  private final NumberForms numberForms = new NumberForms();

  ArticleReview(Checks checks) {
    this.checks = checks;
    this.oneForm = checks.oneForm();
  }

  /** Reviews the sentences of one article, in document order. */
  List<Reviewed> of(List<Translation> article) {
    return of(article, 0);
  }

  /**
   * Reviews an article.
   *
   * @param article its title, if it has one, and its sentences in document order
   * @param silent 1 where the first is a title that repeats the first sentence: it takes the
   *     article's form of a name, but has no say in it, and teaches nothing
   */
  List<Reviewed> of(List<Translation> article, int silent) {
    List<Pair> sentences = article.stream().map(t -> Pair.of(t.french(), t.english())).toList();
    Checks taught = checks.in(sentences.stream().skip(silent).toList());
    List<List<Edit>> changes = oneForm.changes(sentences, silent);
    List<Reviewed> reviewed = new ArrayList<>();
    for (int i = 0; i < article.size(); i++) {
      reviewed.add(reviewed(article.get(i), taught, changes.get(i)));
    }
    return reviewed;
  }

  private Reviewed reviewed(Translation t, Checks taught, List<Edit> changes) {
    Glossary glossary = checks.glossary();
    List<Edit> terms = glossary.edits(t.french(), t.english(), t.findings());
    List<Edit> renamed =
        changes.stream().filter(change -> terms.stream().noneMatch(change::overlaps)).toList();
    List<Edit> all = new ArrayList<>(terms);
    all.addAll(renamed);
    numberForms.edits(t.french(), t.english()).stream()
        .filter(form -> all.stream().noneMatch(form::overlaps))
        .forEach(all::add);
    all.sort(Comparator.comparingInt(edit -> edit.span().start()));

    List<Finding> findings = new ArrayList<>();
    t.findings().stream().filter(f -> f.kind() != Kind.NAME).forEach(findings::add);
    taught.findings(Pair.of(t.french(), t.english())).stream()
        .filter(f -> f.kind() == Kind.NAME)
        .filter(f -> all.stream().noneMatch(edit -> settles(edit, f)))
        .filter(f -> findings.stream().noneMatch(other -> isAboutTerm(other, f)))
        .forEach(findings::add);
    renamed.forEach(change -> findings.add(finding(change)));
    findings.sort(Finding.SUREST_FIRST);
    return new Reviewed(t, renamed, Edit.applied(t.english(), all), List.copyOf(findings));
  }

  private static boolean settles(Edit edit, Finding name) {
    return name.english().filter(edit.span()::overlaps).isPresent();
  }

  /** Whether a finding of the glossary tells already what became of these French words. */
  private static boolean isAboutTerm(Finding term, Finding name) {
    return term.kind() == Kind.GLOSSARY
        && term.french().isPresent()
        && name.french().filter(term.french().get()::overlaps).isPresent();
  }

  /** A change is told where the checks' doubts are, but is none itself. */
  private static Finding finding(Edit change) {
    return new Finding(
        Kind.NAME,
        Finding.Confidence.WEAK,
        Optional.empty(),
        Optional.of(change.span()),
        "“" + change.from() + "” was changed to “" + change.to() + "”, as in other sentences");
  }
}
