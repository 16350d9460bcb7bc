package breve.check.name;

import breve.check.Edit;
import breve.check.Pair;
import breve.language.Word;
import breve.language.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds names that an article's English spells in two ways, and says which spelling to use: the one
 * that most sentences have. Where that is not clear, or the spellings may be two words (Syria,
 * Syrian), nothing is changed.
 */
public final class OneForm {
  /** A name's English in one sentence. */
  private record Place(int sentence, String french, Word english) {}

  private static final int FEWEST_LETTERS = 5;
  private static final double LIKE = 0.6;
  private static final Set<String> ENDINGS =
      Set.of("", "s", "n", "an", "ian", "ish", "ese", "i", "is", "ic", "ns", "ans", "ians");

  private final WordList french = WordList.french();
  private final WordList english = WordList.english();
  private final NameTable table;

  /**
   * @param table tells peoples and countries, which have several forms
   */
  public OneForm(NameTable table) {
    this.table = table;
  }

  /**
   * What to change.
   *
   * @param article its sentences
   * @return for each sentence its changes in the order of the text, mostly none
   */
  public List<List<Edit>> changes(List<Pair> article) {
    return changes(article, 0);
  }

  /**
   * What to change.
   *
   * @param article its sentences
   * @param silent how many at the beginning take the others' spelling without a say in it: a title
   *     that repeats the first sentence
   * @return for each sentence its changes in the order of the text, mostly none
   */
  public List<List<Edit>> changes(List<Pair> article, int silent) {
    Map<String, List<Place>> names = new LinkedHashMap<>();
    for (int i = 0; i < article.size(); i++) {
      for (Place place : places(i, article.get(i))) {
        names.computeIfAbsent(Word.fold(place.french()), n -> new ArrayList<>()).add(place);
      }
    }
    List<List<Edit>> changes = new ArrayList<>();
    article.forEach(sentence -> changes.add(new ArrayList<>()));
    for (List<Place> places : names.values()) {
      Map<String, Long> counts =
          places.stream()
              .filter(p -> p.sentence() >= silent)
              .collect(Collectors.groupingBy(p -> p.english().text(), Collectors.counting()));
      for (Place place : places) {
        preferred(place, counts)
            .ifPresent(
                to ->
                    changes
                        .get(place.sentence())
                        .add(new Edit(place.english().span(), place.english().text(), to)));
      }
    }
    changes.forEach(c -> c.sort(Comparator.comparingInt(change -> change.span().start())));
    return changes;
  }

  /** Each name of a French sentence that stands there once, with the only word it can be. */
  private List<Place> places(int index, Pair sentence) {
    Map<String, Integer> times = new HashMap<>();
    List<Word> source = Word.of(sentence.french());
    source.forEach(word -> times.merge(word.folded(), 1, Integer::sum));
    List<Word> names =
        source.stream().filter(w -> isName(w) && times.get(w.folded()) == 1).toList();
    List<Word> target = Word.of(sentence.english()).stream().filter(this::isEnglishName).toList();
    List<Place> places = new ArrayList<>();
    Set<Word> taken = new HashSet<>();
    for (Word name : names) {
      List<Word> like = target.stream().filter(w -> like(name, w)).toList();
      boolean only =
          like.size() == 1 && names.stream().filter(n -> like(n, like.get(0))).count() == 1;
      if (only && taken.add(like.get(0))) {
        places.add(new Place(index, name.text(), like.get(0)));
      }
    }
    return places;
  }

  private boolean isName(Word word) {
    return word.capital()
        && !word.acronym()
        && word.folded().length() >= FEWEST_LETTERS
        && !french.contains(word.text().toLowerCase(java.util.Locale.ROOT));
  }

  private boolean isEnglishName(Word word) {
    return word.capital()
        && !word.acronym()
        && word.folded().length() >= FEWEST_LETTERS - 1
        && !english.contains(word.folded())
        && !table.isNation(word.folded());
  }

  private static boolean like(Word a, Word b) {
    return NameLikeness.alike(a.folded(), b.folded())
        && NameLikeness.similarity(a.folded(), b.folded()) >= LIKE;
  }

  /** The spelling that most other sentences have, where this one's is clearly the odd one. */
  private static Optional<String> preferred(Place place, Map<String, Long> counts) {
    String here = place.english().text();
    long times = counts.getOrDefault(here, 0L);
    // Against the article's own spelling it takes more than one sentence more.
    boolean asInFrench = here.equals(place.french());
    return counts.entrySet().stream()
        .filter(e -> !e.getKey().equals(here) && !inflected(e.getKey(), here))
        .filter(
            e ->
                asInFrench
                    ? e.getValue() >= 2 * times && e.getValue() >= 2
                    : e.getValue() > times
                        || (e.getKey().equals(place.french()) && e.getValue() == times))
        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  /** Whether the words may be a country and its people, or one thing and several. */
  private static boolean inflected(String a, String b) {
    String x = Word.fold(a);
    String y = Word.fold(b);
    int shared = 0;
    while (shared < Math.min(x.length(), y.length()) && x.charAt(shared) == y.charAt(shared)) {
      shared++;
    }
    for (int stem = shared; stem >= Math.max(3, shared - 2); stem--) {
      if (ENDINGS.contains(x.substring(stem)) && ENDINGS.contains(y.substring(stem))) {
        return !x.equals(y); // the same but for accents is no inflection
      }
    }
    return false;
  }
}
