package breve.check.name;

import breve.language.FrenchSpelling;
import breve.language.Word;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Gives what stands in capitals the letters that it would have in a sentence: {@code LE PONT DE
 * SAINT-POL FERME} becomes {@code Le pont de Saint-Pol ferme}. A translator has seen few headlines
 * in capitals, and makes nonsense of them.
 *
 * <p>How a word is written an article tells, where it has the word in a sentence of its own; else
 * the table of names and the spellings of the press do. Only letters change, one for one, so that
 * places in the text stay what they are. Accents are put on where the capitals have none at all.
 */
public final class Capitals {
  /** Fewer words of two letters or more, among others that are not in capitals, are acronyms. */
  private static final int FEWEST_WORDS = 3;

  /** Parts of compounds that stay small beside a name: Bourg-en-Bresse, ex-Yougoslavie. */
  private static final Set<String> SMALL_PARTS =
      Set.of(
          ("a anti au aux ce ci d de demi des du elle elles en et ex il ils je l la le les lez mi non"
                  + " nous on post pro sous sur t tu vice vous y")
              .split(" "));

  private static final Set<String> UNITS =
      Set.of("e", "er", "re", "ere", "eme", "nd", "nde", "h", "min", "km", "kg");

  private static final Pattern ROMAN = Pattern.compile("([ivxlc]{2,})(e|er|eme)?");
  private static final Pattern SAYABLE = Pattern.compile(".*[aeiouy].*");
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?s)[\\s«“\"'(\\[–—-]*|.*(?:[.!?…][\\s»”\")]*\\s|:\\s*[«“\"])[\\s«“\"(–—-]*");

  private final NameTable table;
  private final FrenchSpelling spelling;
  private final Map<String, String> seen;

  /** Knows no article. Reads the spellings, so make one and keep it. */
  public Capitals(NameTable table) {
    this(table, new FrenchSpelling(), Map.of());
  }

  private Capitals(NameTable table, FrenchSpelling spelling, Map<String, String> seen) {
    this.table = table;
    this.spelling = spelling;
    this.seen = seen;
  }

  /** The same, with an article's sentences to tell how it writes its words; cheap. */
  public Capitals in(List<String> article) {
    Map<String, String> told = new HashMap<>();
    for (String sentence : article) {
      List<Word> words = Word.of(sentence);
      BitSet shouted = shouted(words);
      for (int i = 0; i < words.size(); i++) {
        Word word = words.get(i);
        if (!shouted.get(i) && !word.initial() && word.text().length() > 1) {
          // A word that is written small once is no name.
          told.merge(word.folded(), word.text(), (a, b) -> isSmall(a) ? a : b);
        }
      }
    }
    return new Capitals(table, spelling, told);
  }

  /** The sentence with its capitals restored; itself where nothing is shouted. */
  public String restored(String sentence) {
    List<Word> words = Word.of(sentence);
    BitSet shouted = shouted(words);
    for (Address address : Address.in(sentence)) {
      IntStream.range(0, words.size())
          .filter(i -> words.get(i).span().overlaps(address.span()))
          .forEach(shouted::clear);
    }
    if (shouted.isEmpty()) {
      return sentence;
    }
    boolean bare =
        shouted.stream().noneMatch(i -> words.get(i).text().chars().anyMatch(c -> c > 'Z'));
    Map<Integer, String> forms = forms(words, shouted);
    StringBuilder text = new StringBuilder(sentence);
    shouted.stream()
        .forEach(
            i -> {
              Word word = words.get(i);
              String form = inCompound(sentence, words, forms, i);
              String whole =
                  beside(sentence, word).orElseGet(() -> dressed(word.text(), form, bare));
              boolean begins =
                  BEGINNING.matcher(sentence.substring(0, word.span().start())).matches();
              text.replace(
                  word.span().start(), word.span().end(), begins ? capitalised(whole) : whole);
            });
    return text.toString();
  }

  /** Which words stand in a run of capitals that has French words in it. */
  private BitSet shouted(List<Word> words) {
    BitSet shouted = new BitSet();
    for (int i = 0; i < words.size(); i++) {
      int end = i;
      while (end < words.size() && isUpper(words.get(end).text())) {
        end++;
      }
      if (end > i && isShouted(words.subList(i, end), end - i == words.size())) {
        shouted.set(i, end);
      }
      i = end;
    }
    return shouted;
  }

  private boolean isShouted(List<Word> run, boolean whole) {
    long french = run.stream().filter(this::isFrench).count();
    return whole
        ? french * 3 >= run.size()
        : french * 2 >= run.size()
            && run.stream().filter(w -> w.text().length() > 1).count() >= FEWEST_WORDS
            && run.stream().anyMatch(w -> w.text().length() > 3 && isFrench(w));
  }

  /** Whether French writes a word small. */
  private boolean isFrench(Word word) {
    return spelling.of(word.folded()).filter(Capitals::isSmall).isPresent();
  }

  /** How each of the words is written inside a sentence. */
  private Map<Integer, String> forms(List<Word> words, BitSet shouted) {
    Map<Integer, String> forms = new HashMap<>();
    shouted.stream().forEach(i -> forms.put(i, form(words, i)));
    for (int i = shouted.nextSetBit(0); i >= 0; i = shouted.nextSetBit(i + 1)) {
      Optional<NameTable.Entry> name = table.at(words, i).filter(e -> e.words().size() > 1);
      if (name.isPresent() && !SMALL_PARTS.contains(name.get().words().get(0))) {
        List<String> written = name.get().written();
        for (int k = 0; k < written.size() && shouted.get(i + k); k++) {
          forms.put(i + k, written.get(k));
        }
        i += written.size() - 1;
      }
    }
    return forms;
  }

  private String form(List<Word> words, int i) {
    String folded = words.get(i).folded();
    return Optional.ofNullable(seen.get(folded))
        .or(() -> spelling.of(folded))
        .or(
            () ->
                table.at(words, i).filter(e -> e.words().size() == 1).map(e -> e.written().get(0)))
        .orElseGet(() -> name(folded));
  }

  /** What no list has is a name, and an acronym where it is short or nobody could say it. */
  private static String name(String folded) {
    Matcher roman = ROMAN.matcher(folded);
    if (roman.matches()) {
      String ordinal = Optional.ofNullable(roman.group(2)).orElse("");
      return roman.group(1).toUpperCase(Locale.ROOT) + ordinal;
    }
    boolean sayable = folded.length() > 3 && SAYABLE.matcher(folded).matches();
    return sayable ? capitalised(folded) : folded.toUpperCase(Locale.ROOT);
  }

  /** SAINT-POL: the parts of a compound are names if one of them can be nothing else. */
  private static String inCompound(
      String sentence, List<Word> words, Map<Integer, String> forms, int i) {
    int from = i;
    while (from > 0 && isHyphen(sentence, words.get(from - 1), words.get(from))) {
      from--;
    }
    int to = i + 1;
    while (to < words.size() && isHyphen(sentence, words.get(to - 1), words.get(to))) {
      to++;
    }
    String form = forms.get(i);
    boolean named =
        to - from > 1
            && IntStream.range(from, to)
                .anyMatch(k -> !isSmall(forms.getOrDefault(k, words.get(k).text())));
    return named && !SMALL_PARTS.contains(words.get(i).folded()) ? capitalised(form) : form;
  }

  private static boolean isHyphen(String sentence, Word one, Word next) {
    return sentence.substring(one.span().end(), next.span().start()).equals("-");
  }

  /** What figures and full stops beside a word make of it: 1er, A380, M. */
  private static Optional<String> beside(String sentence, Word word) {
    String text = word.text();
    int end = word.span().end();
    char before = word.span().start() > 0 ? sentence.charAt(word.span().start() - 1) : ' ';
    char after = end < sentence.length() ? sentence.charAt(end) : ' ';
    if (Character.isDigit(before)) {
      return Optional.of(UNITS.contains(word.folded()) ? small(text) : text);
    }
    boolean initial = text.length() == 1 && after == '.' && end + 1 < sentence.length();
    boolean points = text.indexOf('.') >= 0;
    return Optional.of(text).filter(t -> Character.isDigit(after) || initial || points);
  }

  /**
   * The letters of a word, each large or small as those of a form.
   *
   * @param bare whether the word may lack its accents
   */
  private static String dressed(String word, String form, boolean bare) {
    if (form.length() != word.length()) {
      return isSmall(form) ? small(word) : capitalised(small(word));
    }
    if (bare) {
      return form;
    }
    StringBuilder dressed = new StringBuilder(small(word));
    for (int k = 0; k < form.length(); k++) {
      if (Character.isUpperCase(form.charAt(k))) {
        dressed.setCharAt(k, word.charAt(k));
      }
    }
    return dressed.toString();
  }

  private static boolean isUpper(String word) {
    return word.chars().noneMatch(Character::isLowerCase)
        && word.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isSmall(String form) {
    return form.chars().noneMatch(Character::isUpperCase);
  }

  /** In small letters, one for one. */
  private static String small(String word) {
    StringBuilder small = new StringBuilder(word);
    for (int k = 0; k < word.length(); k++) {
      small.setCharAt(k, Character.toLowerCase(word.charAt(k)));
    }
    return small.toString();
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
