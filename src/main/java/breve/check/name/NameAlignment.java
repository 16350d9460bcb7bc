package breve.check.name;

import breve.language.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  /** A hyphen, or an apostrophe as in Shi'ite. */
  private static final String HYPHENS = "-'’";

  private static final int MOST_PIECES = 4;

  static NameAlignment of(Names names, String french, String english, ArticleNames article) {
    List<Word> source = outside(Address.in(french), Word.of(french));
    List<Word> target = outside(Address.in(english), Word.of(english));
    BitSet claimed = new BitSet();
    List<Names.Mention> kept = new ArrayList<>();
    List<Names.Mention> missing = new ArrayList<>();
    for (Names.Mention mention : names.french(source, french, article)) {
      boolean found =
          claim(mention, target, claimed, article)
              || claimJoined(mention, target, english, claimed)
              || claimInitial(mention, target, english, claimed)
              || claimSpelledOut(mention, target, claimed);
      (found ? kept : missing).add(mention);
    }
    for (Names.Mention mention : List.copyOf(missing)) {
      // Last, since the country may be there for itself: Berlin et l'Allemagne.
      if (claimCountry(names.table().countries(mention.words()), target, claimed)
          || claimCountry(names.table().capitals(mention.forms()), target, claimed)) {
        missing.remove(mention);
        kept.add(mention);
      }
    }
    for (int i = 0; i < target.size(); i++) {
      if (target.get(i).acronym() && !claimed.get(i)) {
        BitSet spelled = Initials.spelledOut(source, target.get(i).folded());
        List<Names.Mention> meant =
            missing.stream().filter(mention -> standsIn(mention, source, spelled)).toList();
        if (!meant.isEmpty()) {
          missing.removeAll(meant);
          kept.addAll(meant);
          claimed.set(i);
        }
      }
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

  /** Whether no other name stands directly before or after one in the French. */
  boolean isAlone(Names.Mention mention) {
    return Stream.concat(kept.stream(), missing.stream())
            .filter(other -> other.group() == mention.group())
            .count()
        == 1;
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
      BitSet here = mention.joined() ? new BitSet() : like(part, mention.acronym(), target);
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

  private static List<Word> outside(List<Address> addresses, List<Word> words) {
    return words.stream()
        .filter(word -> addresses.stream().noneMatch(a -> a.span().overlaps(word.span())))
        .toList();
  }

  /**
   * Marks the pieces of a name that English writes in several: Panaméricains, Pan-American;
   * ClassicAuto, Classic Auto.
   */
  private static boolean claimJoined(
      Names.Mention mention, List<Word> target, String english, BitSet claimed) {
    String name = String.join("", mention.words());
    boolean found = false;
    for (int i = 0; i < target.size(); i++) {
      String joined = target.get(i).folded();
      boolean hyphens = true;
      for (int j = i + 1; j < Math.min(target.size(), i + MOST_PIECES); j++) {
        int end = target.get(j - 1).span().end();
        if (target.get(j).span().start() - end != 1) {
          break;
        }
        hyphens &= HYPHENS.indexOf(english.charAt(end)) >= 0;
        joined += target.get(j).folded();
        if (joined.equals(name) || (hyphens && NameLikeness.alike(name, joined))) {
          claimed.set(i, j + 1);
          found = true;
        }
      }
    }
    return found;
  }

  /** Marks the initial of a first name: D. Medvedev for Dmitri Medvedev. */
  private static boolean claimInitial(
      Names.Mention mention, List<Word> target, String english, BitSet claimed) {
    String name = mention.words().get(0);
    for (int i = 0; i + 1 < target.size(); i++) {
      Word word = target.get(i);
      if (word.capital()
          && word.folded().length() == 1
          && name.startsWith(word.folded())
          && english.startsWith(".", word.span().end())
          && target.get(i + 1).capital()) {
        claimed.set(i);
        return true;
      }
    }
    return false;
  }

  /** Marks the words of an acronym that English spells out: International Monetary Fund. */
  private static boolean claimSpelledOut(Names.Mention mention, List<Word> target, BitSet claimed) {
    if (!mention.acronym()) {
      return false;
    }
    BitSet places = Initials.spelledOut(target, mention.words().get(0));
    for (List<String> form : mention.forms()) {
      if (places.isEmpty() && form.size() == 1) {
        places = Initials.spelledOut(target, form.get(0));
      }
    }
    claimed.or(places);
    return !places.isEmpty();
  }

  private static boolean standsIn(Names.Mention mention, List<Word> source, BitSet places) {
    return places.stream().anyMatch(i -> source.get(i).span().overlaps(mention.span()));
  }

  /** Marks the first place of a country that nothing else accounts for. */
  private static boolean claimCountry(
      List<List<String>> countries, List<Word> target, BitSet claimed) {
    for (List<String> form : countries) {
      for (int i = 0; i + form.size() <= target.size(); i++) {
        if (claimed.get(i, i + form.size()).isEmpty() && isAt(form, target, i)) {
          claimed.set(i, i + form.size());
          return true;
        }
      }
    }
    return false;
  }

  private static boolean claimPhrase(List<String> form, List<Word> target, BitSet claimed) {
    boolean found = false;
    for (int i = 0; i + form.size() <= target.size(); i++) {
      if (isAt(form, target, i)) {
        claimed.set(i, i + form.size());
        found = true;
      }
    }
    return found;
  }

  private static boolean isAt(List<String> form, List<Word> target, int place) {
    for (int j = 0; j < form.size(); j++) {
      if (!form.get(j).equals(target.get(place + j).folded())) {
        return false;
      }
    }
    return true;
  }

  /** Whether some French word, capitalised or not, looks like the English one. */
  private static boolean accountedFor(Word english, List<Word> source) {
    for (Word word : source) {
      if (NameLikeness.torn(word.folded(), english.folded())) {
        continue; // Saraqibq is not Saraqib
      }
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
