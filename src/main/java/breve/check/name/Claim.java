package breve.check.name;

import breve.check.Rule;
import breve.language.Word;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;

/** Ways in which English may have a name of the French; each finds the words that are it. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum Claim implements Rule {
  /** As French has it or as the table says: Alep, Aleppo. */
  KNOWN(Claim::known),

  /** Spelt or inflected otherwise: Poutine, Putin; Afrique occidentale, West African. */
  LIKE(Claim::like),

  /** In several pieces: Panaméricains, Pan-American; ClassicAuto, Classic Auto. */
  PIECES(Claim::pieces),

  /** An acronym spelt out: FMI, International Monetary Fund. */
  SPELT_OUT(Claim::speltOut),

  /** The country for its capital: Berlin, Germany. */
  COUNTRY((name, texts) -> texts.firstFree(texts.table().countries(name.words()))),

  /** An acronym for words that the French spells out: Rhode Island, RI. */
  SHORTENED(Claim::shortened);

  /** A hyphen, or an apostrophe as in Shi'ite. */
  private static final String HYPHENS = "-'’";

  private static final int MOST_PIECES = 4;

  private final BiFunction<Mention, Texts, BitSet> places;

  Claim(BiFunction<Mention, Texts, BitSet> places) {
    this.places = places;
  }

  /** The words of the English that are the name; none if it is not there in this way. */
  BitSet places(Mention name, Texts texts) {
    return places.apply(name, texts);
  }

  private static BitSet known(Mention name, Texts texts) {
    BitSet places = texts.places(name.words());
    name.forms().forEach(form -> places.or(texts.places(form)));
    return places;
  }

  private static BitSet like(Mention name, Texts texts) {
    BitSet places = new BitSet();
    for (String part : name.words()) {
      BitSet here = name.joined() ? new BitSet() : like(part, name.acronym(), texts.target());
      if (here.isEmpty() && part.length() > 3) {
        places.clear();
        break;
      }
      places.or(here);
    }
    name.forms().forEach(form -> places.or(like(form, texts.target())));
    return places;
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

  private static BitSet pieces(Mention mention, Texts texts) {
    List<Word> target = texts.target();
    String name = String.join("", mention.words());
    BitSet places = new BitSet();
    for (int i = 0; i < target.size(); i++) {
      String joined = target.get(i).folded();
      boolean hyphens = true;
      for (int j = i + 1; j < Math.min(target.size(), i + MOST_PIECES); j++) {
        int end = target.get(j - 1).span().end();
        if (target.get(j).span().start() - end != 1) {
          break;
        }
        hyphens &= HYPHENS.indexOf(texts.english().charAt(end)) >= 0;
        joined += target.get(j).folded();
        if (joined.equals(name) || (hyphens && NameLikeness.alike(name, joined))) {
          places.set(i, j + 1);
        }
      }
    }
    return places;
  }

  private static BitSet speltOut(Mention name, Texts texts) {
    if (!name.acronym()) {
      return new BitSet();
    }
    BitSet places = Initials.spelledOut(texts.target(), name.words().get(0));
    for (List<String> form : name.forms()) {
      if (places.isEmpty() && form.size() == 1) {
        places = Initials.spelledOut(texts.target(), form.get(0));
      }
    }
    return places;
  }

  private static BitSet shortened(Mention name, Texts texts) {
    List<Word> target = texts.target();
    BitSet place = new BitSet();
    for (int i = 0; i < target.size() && place.isEmpty(); i++) {
      boolean free = target.get(i).acronym() && !texts.claimed().get(i);
      if (free
          && Initials.spelledOut(texts.source(), target.get(i).folded()).stream()
              .anyMatch(w -> texts.source().get(w).span().overlaps(name.span()))) {
        place.set(i);
      }
    }
    return place;
  }
}
