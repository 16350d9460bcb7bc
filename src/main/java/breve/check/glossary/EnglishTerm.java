package breve.check.glossary;

import breve.check.Edit;
import breve.check.glossary.Term.Token;
import breve.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The English of a term in a sentence: where it stands, and how it is put there. */
final class EnglishTerm {
  private static final Pattern ARTICLE = Pattern.compile("(?<![\\p{L}'’])([Aa]n?) $");

  private EnglishTerm() {}

  /** Everywhere that the English has the term, in the singular or the plural. */
  static List<Span> places(Term term, List<Token> target) {
    List<Span> places = new ArrayList<>(places(term.english(), term.keep(), target));
    term.also().forEach(form -> places.addAll(places(form, false, target)));
    return List.copyOf(places);
  }

  private static List<Span> places(String form, boolean exact, List<Token> target) {
    List<Token> words = Term.tokens(form);
    List<Span> places = new ArrayList<>();
    for (int i = 0; i + words.size() <= target.size(); i++) {
      boolean same = true;
      for (int j = 0; same && j < words.size(); j++) {
        Token here = target.get(i + j);
        Token wanted = words.get(j);
        same =
            here.writtenAs(wanted)
                && (here.folded().equals(wanted.folded())
                    || (!exact
                        && Plurals.englishStem(here.folded())
                            .equals(Plurals.englishStem(wanted.folded()))));
      }
      if (same) {
        places.add(new Span(target.get(i).start(), target.get(i + words.size() - 1).end()));
      }
    }
    return places;
  }

  /** Puts a term in place of some words: a capital where the sentence begins, a or an before it. */
  static Edit edit(String english, Span words, String term) {
    String written =
        english.substring(0, words.start()).chars().noneMatch(Character::isLetterOrDigit)
            ? term.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + term.substring(1)
            : term;
    Matcher article = ARTICLE.matcher(english.substring(0, words.start()));
    if (article.find()) {
      // By the letter: u and h go either way (a union, an hour), so their article stays.
      String small = term.toLowerCase(java.util.Locale.ROOT);
      String letter = article.group(1).substring(0, 1);
      String right =
          "aeio".indexOf(small.charAt(0)) >= 0
              ? letter + "n"
              : "uh".indexOf(small.charAt(0)) >= 0 ? article.group(1) : letter;
      if (!right.equals(article.group(1))) {
        Span both = new Span(article.start(1), words.end());
        return new Edit(both, both.of(english), right + " " + written);
      }
    }
    return new Edit(words, words.of(english), written);
  }
}
