package breve.check.name;

import breve.language.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
    List<Mention> kept, List<Mention> missing, List<Word> found, List<Word> strangers) {

  static NameAlignment of(Names names, String french, String english, ArticleNames article) {
    Texts texts = Texts.of(french, english, names.table());
    Search search = new Search(names, texts);
    for (Mention mention : names.french(texts.source(), french, article)) {
      boolean found = search.claimFirst(EnumSet.range(Claim.KNOWN, Claim.SPELT_OUT), mention);
      (found ? search.kept : search.missing).add(mention);
    }
    // Later, since the country may be there for itself: Berlin et l'Allemagne.
    search.lookAgain(EnumSet.of(Claim.COUNTRY), texts);
    search.lookAgain(EnumSet.of(Claim.SHORTENED), texts.settled());
    return new NameAlignment(
        List.copyOf(search.kept),
        List.copyOf(search.missing),
        texts.claimed().stream().mapToObj(texts.target()::get).toList(),
        search.strangers());
  }

  /** The names found and not found so far. */
  private static final class Search {
    private final Names names;
    private final Texts texts;
    private final List<Mention> kept = new ArrayList<>();
    private final List<Mention> missing = new ArrayList<>();

    Search(Names names, Texts texts) {
      this.names = names;
      this.texts = texts;
    }

    /** Claims the words that a name is by a rule, in texts whose claims may be older. */
    private boolean claim(Claim rule, Mention mention, Texts seen) {
      BitSet places = rule.places(mention, seen);
      boolean found = !places.isEmpty() && names.rules().allow(rule);
      if (found) {
        texts.claimed().or(places);
      }
      return found;
    }

    boolean claimFirst(Set<Claim> claims, Mention mention) {
      return claims.stream().anyMatch(rule -> claim(rule, mention, texts));
    }

    void lookAgain(Set<Claim> claims, Texts seen) {
      for (Mention mention : List.copyOf(missing)) {
        if (claims.stream().anyMatch(rule -> claim(rule, mention, seen))) {
          missing.remove(mention);
          kept.add(mention);
        }
      }
    }

    List<Word> strangers() {
      List<Word> candidates = names.english(texts.target());
      List<Word> strangers = new ArrayList<>();
      for (int i = 0; i < texts.target().size(); i++) {
        Word word = texts.target().get(i);
        if (!texts.claimed().get(i) && candidates.contains(word) && !isAccountedFor(word)) {
          strangers.add(word);
        }
      }
      return List.copyOf(strangers);
    }

    private boolean isAccountedFor(Word english) {
      return texts.source().stream()
          .anyMatch(
              word ->
                  Stream.of(NameOrigin.values())
                      .anyMatch(rule -> rule.fits(word, english) && names.rules().allow(rule)));
    }
  }

  /** Whether no other name stands directly before or after one in the French. */
  boolean isAlone(Mention mention) {
    return Stream.concat(kept.stream(), missing.stream())
            .filter(other -> other.group() == mention.group())
            .count()
        == 1;
  }
}
