package breve.check.name;

import breve.language.Word;
import breve.language.WordList;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What English calls French names, of one word or several: a table learnt from parallel text, the
 * regions and languages of CLDR, demonyms, and a list of our own for what those lack.
 */
public final class NameTable {
  /**
   * An entry.
   *
   * @param words the French words, folded
   * @param written the same as French writes them: {@code Arabie}, {@code saoudite}
   * @param forms each way English may say it, as folded words
   * @param share of parallel sentences with the French whose English has one of the forms, if known
   */
  record Entry(
      List<String> words, List<String> written, Set<List<String>> forms, OptionalDouble share) {}

  private static final Set<String> ARTICLES = Set.of("le", "la", "les");

  private record Key(boolean capital, List<String> words) {}

  private static final List<String> MACRO_REGIONS =
      List.of(
          "001", "002", "003", "005", "009", "011", "013", "014", "015", "018", "019", "021", "029",
          "030", "034", "035", "039", "142", "143", "145", "150", "151", "154", "155", "419");

  /** The share put down for names that English often goes without. */
  private static final double LOOSE = 0.4;

  /** The least share put down for countries, whose peoples the learnt share leaves out. */
  private static final double COUNTRY = 0.93;

  private final Map<Key, Set<List<String>>> forms = new HashMap<>();
  private final Map<Key, List<String>> written = new HashMap<>();
  private final Set<String> peoples = new HashSet<>();
  private final Set<String> nations = new HashSet<>();
  private final Map<String, Set<String>> kin = new HashMap<>();
  private final Map<Key, Double> shares = new HashMap<>();
  private final Map<Key, Integer> longest = new HashMap<>();
  private final Map<List<String>, List<List<String>>> capitals = new HashMap<>();

  private NameTable() {}

  /** The table that ships with Brève. */
  public static NameTable standard() {
    NameTable table = new NameTable();
    table.addLearnt();
    table.addLanguages();
    table.addOwn();
    table.addRegions();
    table.addDemonyms();
    return table;
  }

  private void addLearnt() {
    for (String line : WordList.lines("/breve/check/names-fr-en.tsv")) {
      String[] fields = line.split("\t", -1);
      if (fields[1].equals("=")) {
        shares.put(key(fields[0]), Double.valueOf(fields[2]));
        add(fields[0], fields[0]);
      } else {
        add(fields[0], fields[1]);
      }
    }
  }

  private void addRegions() {
    LocaleDisplayNames fr = LocaleDisplayNames.getInstance(ULocale.FRENCH);
    LocaleDisplayNames en = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    List<String> codes = new ArrayList<>(List.of(ULocale.getISOCountries()));
    codes.addAll(MACRO_REGIONS);
    for (String code : codes) {
      String name = fr.regionDisplayName(code);
      add(name, en.regionDisplayName(code));
      nations.add(Word.fold(en.regionDisplayName(code)));
      if (!MACRO_REGIONS.contains(code)) {
        shares.merge(key(name), COUNTRY, Math::max);
      }
    }
  }

  private void addLanguages() {
    LocaleDisplayNames fr = LocaleDisplayNames.getInstance(ULocale.FRENCH);
    LocaleDisplayNames en = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
    Set<String> everyday = WordList.french().folded();
    for (String code : ULocale.getISOLanguages()) {
      String name = fr.languageDisplayName(code);
      // "cree" and "same" are languages too, but créé and same are everyday words.
      if (code.length() == 2 && name.length() > 4 && !everyday.contains(Word.fold(name))) {
        add(name, en.languageDisplayName(code));
      }
    }
  }

  private void addOwn() {
    for (String line : WordList.lines("/breve/check/names-own-fr-en.tsv")) {
      if (line.startsWith("^")) {
        addCapital(line.substring(1).split("\t", -1));
        continue;
      }
      boolean loose = line.startsWith("~");
      String[] fields = (loose ? line.substring(1) : line).split("\t", -1);
      for (int i = 1; i < fields.length; i++) {
        add(fields[0], fields[i]);
      }
      if (loose) {
        shares.put(key(fields[0]), LOOSE);
      } else {
        // A share this low was counted without the forms that stand here.
        shares.computeIfPresent(key(fields[0]), (key, share) -> share <= LOOSE ? null : share);
      }
    }
  }

  private void addCapital(String[] fields) {
    List<List<String>> countries = new ArrayList<>();
    for (int i = 1; i < fields.length; i++) {
      countries.add(Word.of(fields[i]).stream().map(Word::folded).toList());
    }
    capitals.put(key(fields[0]).words(), List.copyOf(countries));
  }

  private void addDemonyms() {
    for (String line : WordList.lines("/breve/check/demonyms-fr-en.tsv")) {
      String[] fields = line.split("\t", -1);
      addCountry(fields);
      Set<String> row = new LinkedHashSet<>();
      for (int i = 1; i < fields.length; i++) {
        row.add(Word.fold(fields[i]));
      }
      nations.addAll(row);
      row.forEach(word -> kin.computeIfAbsent(word, k -> new HashSet<>()).addAll(row));
      for (String french : Demonyms.forms(fields[0])) {
        peoples.add(Word.fold(french));
        for (int i = 1; i < fields.length; i++) {
          add(french, fields[i]);
          add(Character.toUpperCase(french.charAt(0)) + french.substring(1), fields[i]);
        }
      }
    }
  }

  /** Where French has the country, English may have the people: championnat de France, French. */
  private void addCountry(String[] demonym) {
    Set<List<String>> row = new LinkedHashSet<>();
    for (int i = 1; i < demonym.length; i++) {
      row.add(Word.of(demonym[i]).stream().map(Word::folded).toList());
    }
    for (Map.Entry<Key, Set<List<String>>> entry : forms.entrySet()) {
      if (entry.getKey().capital() && entry.getValue().stream().anyMatch(row::contains)) {
        entry.getValue().addAll(row);
      }
    }
  }

  private void add(String french, String englishForm) {
    Key key = key(french);
    if (key.words().isEmpty()) {
      return;
    }
    List<String> form = Word.of(englishForm).stream().map(Word::folded).toList();
    forms.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(form);
    // Of Canada and CANADA, the one that is no headline.
    written.merge(
        key,
        Word.of(french).stream().map(Word::text).toList(),
        (one, other) -> capitals(other) < capitals(one) ? other : one);
    longest.merge(new Key(key.capital(), key.words().subList(0, 1)), key.words().size(), Math::max);
  }

  private static long capitals(List<String> words) {
    return words.stream().flatMapToInt(String::chars).filter(Character::isUpperCase).count();
  }

  private static Key key(String french) {
    List<Word> words = Word.of(french);
    return new Key(
        !words.isEmpty() && words.get(0).capital(), words.stream().map(Word::folded).toList());
  }

  /** The longest entry that begins at a word of a sentence. */
  Optional<Entry> at(List<Word> sentence, int start) {
    Word first = sentence.get(start);
    Integer most = longest.get(new Key(first.capital(), List.of(first.folded())));
    if (most == null) {
      return Optional.empty();
    }
    for (int n = Math.min(most, sentence.size() - start); n > 0; n--) {
      if (n > 1 && ARTICLES.contains(first.folded()) && !sentence.get(start + 1).capital()) {
        continue; // Le Cap, but no "Le cap est tenu"
      }
      List<String> words = sentence.subList(start, start + n).stream().map(Word::folded).toList();
      Key key = new Key(first.capital(), words);
      Set<List<String>> found = forms.get(key);
      if (found != null) {
        Double share = shares.get(key);
        return Optional.of(
            new Entry(
                words,
                written.get(key),
                found,
                share == null ? OptionalDouble.empty() : OptionalDouble.of(share)));
      }
    }
    return Optional.empty();
  }

  /** What English may say where a capital stands for its country: Berlin, Germany or German. */
  List<List<String>> countries(List<String> capital) {
    return capitals.getOrDefault(capital, List.of());
  }

  /** The English words for a country and its people, folded, of which one is given. */
  Set<String> kin(String nation) {
    return kin.getOrDefault(nation, Set.of(nation));
  }

  /** Whether a French word, folded, is a people's. */
  boolean isPeople(String folded) {
    return peoples.contains(folded);
  }

  /** Whether an English word, folded, is a country or a people by itself. */
  boolean isNation(String folded) {
    return nations.contains(folded);
  }
}
