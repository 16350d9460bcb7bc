package breve.check.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Which names of a French sentence its English has.
 *
 * @param kept those found, in whatever form
 * @param missing those not found
 * @param found the English words that those are
 * @param strangers names of the English for which nothing in the French accounts
 */
record NameAlignment(
    List<Names.Mention> kept, List<Names.Mention> missing, List<Word> found, List<Word> strangers) {

  static NameAlignment of(Names names, String french, String english, ArticleNames article) {
    List<Word> source = Word.of(french);
    List<Word> target = Word.of(english);
    BitSet claimed = new BitSet();
    List<Names.Mention> kept = new ArrayList<>();
    List<Names.Mention> missing = new ArrayList<>();
    for (Names.Mention mention : names.french(source, french, article)) {
      (claim(mention, target, claimed, article) ? kept : missing).add(mention);
    }
    List<Word> strangers = new ArrayList<>();
    List<Word> candidates = names.english(target);
    for (int i = 0; i < target.size(); i++) {
      Word word = target.get(i);
      if (!claimed.get(i) && candidates.contains(word) && !accountedFor(word, source)) {
        strangers.add(word);
      }
    }
    List<Word> found = claimed.stream().mapToObj(target::get).toList();
    return new NameAlignment(
        List.copyOf(kept), List.copyOf(missing), found, List.copyOf(strangers));
  }

  /** Marks every place of the English that has the name; false if there is none. */
  private static boolean claim(
      Names.Mention mention, List<Word> target, BitSet claimed, ArticleNames article) {
    boolean found = false;
    for (List<String> form : mention.forms()) {
      found |= claimPhrase(form, target, claimed);
    }
    found |= claimPhrase(mention.words(), target, claimed);
    Optional<String> taught = article.english(mention.words());
    if (taught.isPresent()) {
      found |= claimPhrase(List.of(taught.get()), target, claimed);
    }
    if (found) {
      return true;
    }
    // No exact form: each word may be transliterated or inflected.
    BitSet places = new BitSet();
    for (String part : mention.words()) {
      BitSet here = like(part, mention.acronym(), target);
      if (here.isEmpty() && part.length() > 3) {
        places.clear();
        break;
      }
      places.or(here);
    }
    for (List<String> form : mention.forms()) {
      places.or(like(form, target));
    }
    claimed.or(places);
    return !places.isEmpty();
  }

  /** Where words look like those of a form, if all of them do: Central Asian for Central Asia. */
  private static BitSet like(List<String> form, List<Word> target) {
    BitSet places = new BitSet();
    for (String part : form) {
      BitSet here = part.length() > 3 ? like(part, false, target) : new BitSet();
      if (here.isEmpty()) {
        return here;
      }
      places.or(here);
    }
    return places;
  }

  /** Where English words look like a French one. */
  private static BitSet like(String part, boolean acronym, List<Word> target) {
    BitSet places = new BitSet();
    for (int i = 0; i < target.size(); i++) {
      Word word = target.get(i);
      if (acronym
          ? word.acronym() && NameLikeness.sameLetters(part, word.folded())
          : part.length() > 2 && NameLikeness.alike(part, word.folded())) {
        places.set(i);
      }
    }
    return places;
  }

  private static boolean claimPhrase(List<String> form, List<Word> target, BitSet claimed) {
    boolean found = false;
    for (int i = 0; i + form.size() <= target.size(); i++) {
      boolean same = true;
      for (int j = 0; same && j < form.size(); j++) {
        same = form.get(j).equals(target.get(i + j).folded());
      }
      if (same) {
        claimed.set(i, i + form.size());
        found = true;
      }
    }
    return found;
  }

  /** Whether some French word, capitalised or not, looks like the English one. */
  private static boolean accountedFor(Word english, List<Word> source) {
    for (Word word : source) {
      boolean part =
          english.folded().length() > 4 && word.folded().contains(english.folded().substring(0, 5));
      if (word.folded().equals(english.folded()) || part) {
        return true; // anti-Soviet has antisoviétique.
      }
      boolean acronyms = word.acronym() && english.acronym();
      if (acronyms
          ? NameLikeness.sameLetters(word.folded(), english.folded())
          : NameLikeness.alike(word.folded(), english.folded())) {
        return true;
      }
    }
    return false;
  }
}
