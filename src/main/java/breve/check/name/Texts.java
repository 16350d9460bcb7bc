package breve.check.name;

import breve.language.Word;
import java.util.BitSet;
import java.util.List;

/**
 * A French sentence and its English, in which names are looked for.
 *
 * @param source the words of the French, addresses left out
 * @param target those of the English
 * @param english the English
 * @param claimed which words of the English are known to stand for a name of the French
 * @param table what English calls French names
 */
record Texts(
    List<Word> source, List<Word> target, String english, BitSet claimed, NameTable table) {

  static Texts of(String french, String english, NameTable table) {
    return new Texts(
        outside(Address.in(french), Word.of(french)),
        outside(Address.in(english), Word.of(english)),
        english,
        new BitSet(),
        table);
  }

  private static List<Word> outside(List<Address> addresses, List<Word> words) {
    return words.stream()
        .filter(word -> addresses.stream().noneMatch(a -> a.span().overlaps(word.span())))
        .toList();
  }

  /** The same with the claims as they are now, whatever is claimed later. */
  Texts settled() {
    return new Texts(source, target, english, (BitSet) claimed.clone(), table);
  }

  /** Every place of the English that has the form. */
  BitSet places(List<String> form) {
    BitSet places = new BitSet();
    for (int i = 0; i + form.size() <= target.size(); i++) {
      if (isAt(form, i)) {
        places.set(i, i + form.size());
      }
    }
    return places;
  }

  /** The first place that has one of the forms, and that nothing claimed. */
  BitSet firstFree(List<List<String>> forms) {
    BitSet place = new BitSet();
    for (List<String> form : forms) {
      for (int i = 0; i + form.size() <= target.size(); i++) {
        if (claimed.get(i, i + form.size()).isEmpty() && isAt(form, i)) {
          place.set(i, i + form.size());
          return place;
        }
      }
    }
    return place;
  }

  private boolean isAt(List<String> form, int place) {
    for (int j = 0; j < form.size(); j++) {
      if (!form.get(j).equals(target.get(place + j).folded())) {
        return false;
      }
    }
    return true;
  }
}
