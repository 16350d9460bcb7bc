package breve.check.text;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Span;
import breve.check.name.Word;
import breve.check.name.WordList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** French words that stand untranslated in the English. */
public final class FrenchLeftCheck implements Check {
  /** French words at home in English, alone or in names and titles. */
  private static final Set<String> AT_HOME =
      Set.of(
          "de",
          "la",
          "le",
          "les",
          "du",
          "des",
          "et",
          "en",
          "au",
          "aux",
          "à",
          "d",
          "l",
          "un",
          "une",
          "sur",
          "café",
          "cafés",
          "cliché",
          "clichés",
          "façade",
          "façades",
          "résumé",
          "naïve",
          "fiancé",
          "fiancée",
          "protégé",
          "communiqué",
          "décor",
          "élite",
          "élites",
          "régime",
          "régimes",
          "début",
          "débris",
          "détente",
          "matinée",
          "métier",
          "entrée",
          "née",
          "né",
          "cortège",
          "coup",
          "genre",
          "milieu",
          "bourgeoisie",
          "bourgeois");

  private final WordList french = WordList.french();
  private final WordList english = WordList.english();
  private final WordForms forms = WordForms.english();

  @Override
  public List<Finding> check(String source, String target) {
    Set<String> here = new HashSet<>();
    for (Word word : Word.of(source)) {
      here.add(word.text());
    }
    List<Finding> findings = new ArrayList<>();
    List<Word> words = Word.of(target);
    for (int i = 0; i < words.size(); ) {
      int end = i;
      int sure = 0;
      while (end < words.size() && isFrench(words.get(end), here)) {
        sure += isOnlyFrench(words.get(end)) ? 1 : 0;
        end++;
      }
      if (sure > 0) {
        Span span = new Span(words.get(i).span().start(), words.get(end - 1).span().end());
        boolean copied = here.contains(words.get(i).text());
        boolean foreign =
            words.subList(i, end).stream().noneMatch(word -> forms.contains(word.folded()));
        findings.add(finding(sure, copied, foreign, span, target, beside(words, i, end)));
      }
      i = Math.max(end, i + 1);
    }
    return List.copyOf(findings);
  }

  /** A word in lower case that stands in the source too, or is French alone. */
  private boolean isFrench(Word word, Set<String> here) {
    return !word.capital()
        && (isOnlyFrench(word) || (here.contains(word.text()) && french.contains(word.text())))
        && word.text().length() > 1;
  }

  private boolean isOnlyFrench(Word word) {
    String text = word.text();
    return !word.capital()
        && text.length() > 1
        && french.contains(text)
        && !french.isShared(text)
        && !english.contains(text)
        && !AT_HOME.contains(text);
  }

  /** Whether a name stands directly beside, as in the title of a book. */
  private static boolean beside(List<Word> words, int start, int end) {
    return (start > 0 && words.get(start - 1).capital() && !words.get(start - 1).initial())
        || (end < words.size() && words.get(end).capital());
  }

  private static Finding finding(
      int sure, boolean copied, boolean foreign, Span span, String text, boolean named) {
    // A single word may be one that English borrowed, unless it keeps its accents.
    boolean accented = foreign || span.of(text).chars().anyMatch(c -> c > 'z');
    Confidence confidence =
        sure >= 2 && !named
            ? Confidence.SURE
            : copied && accented && !named ? Confidence.LIKELY : Confidence.WEAK;
    return new Finding(
        Finding.Kind.FRENCH_LEFT,
        confidence,
        Optional.empty(),
        Optional.of(span),
        "“" + span.of(text) + "” was left in French");
  }
}
