package breve.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What stands on a French page beside the article, by its words: {@code Lire aussi : …}, {@code
 * Offrir l’article}, {@code Publié hier à 18 h}. The list is {@code furniture-fr.txt}.
 */
public final class PageFurniture {
  private static final PageFurniture FRENCH =
      new PageFurniture(WordSections.of("/breve/language/furniture-fr.txt"));

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;

  /** Longer blocks say more than this. */
  private static final int LONGEST = 320;

  private static final int LONGEST_LABELLED = 200;

  /** Signs and arrows, and a word in brackets: {@code → [ENCADRÉ] }. */
  private static final String OPENING =
      "^(?:[^\\p{L}\\p{Nd}©(]|\\((?!c\\)|\\p{L}))*(?:\\[[^\\]]{1,30}\\][^\\p{L}\\p{Nd}]*)?";

  private final WordSections lists;
  private final Pattern whole;
  private final Pattern counter;
  private final Pattern leadsAway;
  private final Pattern label;
  private final Pattern noBullet;
  private final Pattern credit;
  private final Pattern published;
  private final Pattern updated;

  private PageFurniture(WordSections lists) {
    this.lists = lists;
    this.whole =
        pattern("^[^\\p{L}\\p{Nd}(]*(?:", lists.lines("whole line"), ")[^\\p{L}\\p{Nd}]*$");
    this.counter = pattern("^\\W*(?:", lists.lines("counter"), ")\\W*$");
    this.leadsAway = pattern(OPENING + "(?:", lists.lines("leads away"), ").*");
    this.label = pattern(OPENING + "(?:", lists.lines("label"), ")\\s*(?:[:|>»→▶►–—]| - ).*");
    this.noBullet = pattern("^\\W*(?:", lists.lines("no bullet"), ").*");
    this.credit = pattern("^\\W*(?:", lists.lines("credit"), ")$");
    this.published = word(lists.lines("published"));
    this.updated = word(lists.lines("updated"));
  }

  /** The list for pages in French. */
  public static PageFurniture french() {
    return FRENCH;
  }

  private static Pattern pattern(String before, List<String> lines, String after) {
    String all = lines.stream().collect(Collectors.joining("|"));
    return Pattern.compile(before + spelt(all) + after, FLAGS);
  }

  private static Pattern word(List<String> lines) {
    return Pattern.compile(
        "(?<![\\p{L}\\p{Nd}])(?:" + spelt(String.join("|", lines)) + ")(?![\\p{L}\\p{Nd}])", FLAGS);
  }

  private static String spelt(String expression) {
    return expression
        .replace("'", "['’]")
        .replace(" ?", "[\\s\\u00A0\\u202F]*")
        .replace(" ", "[\\s\\u00A0\\u202F]+");
  }

  /** Whether a block of a page says nothing of the article, but leads away from it. */
  public boolean isFurniture(String block) {
    return block.length() <= LONGEST
        && (whole.matcher(block).matches()
            || leadsAway.matcher(block).matches()
            || (block.length() <= LONGEST_LABELLED && label.matcher(block).matches()));
  }

  /** Whether a block is nothing but a picture's number or a time: {@code 2/8}, {@code 18h42}. */
  public boolean isCounter(String block) {
    return counter.matcher(block).matches();
  }

  /** Whether a sentence speaks to the reader of the page, of what else there is. */
  public boolean pointsElsewhere(String sentence) {
    return noBullet.matcher(sentence).matches() || isFurniture(sentence);
  }

  /** Whether a sentence is nothing but who took, wrote or published something. */
  public boolean isCredit(String sentence) {
    return credit.matcher(sentence).matches();
  }

  /** Finds words like {@code Publié}. */
  public Pattern published() {
    return published;
  }

  /** Finds words like {@code Mis à jour}. */
  public Pattern updated() {
    return updated;
  }

  /** Whether a word belongs to the telling of dates: {@code mardi}, {@code hier}. */
  public boolean isDateWord(String word) {
    return lists.words("date words").contains(word.toLowerCase(Locale.FRENCH));
  }

  /** Words for boxes that say enough by themselves: {@code newsletter}. */
  public Set<String> boxes() {
    return lists.words("enough: boxes");
  }

  /** Words for boxes that may hold prose: {@code related}. */
  public Set<String> doubtfulBoxes() {
    return lists.words("in doubt: boxes");
  }

  /** Words that names of boxes are combined with: {@code container}. */
  public Set<String> neutral() {
    return lists.words("neutral");
  }

  /** Classes of what is heard and not seen. */
  public Set<String> outOfSight() {
    return lists.words("out of sight");
  }

  /** Classes of what is not shown. */
  public Set<String> hidden() {
    return lists.words("hidden");
  }
}
