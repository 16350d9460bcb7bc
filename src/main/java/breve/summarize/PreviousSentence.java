package breve.summarize;

import breve.language.WordGlobs;
import breve.language.WordSections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which sentences cannot be understood without the one before. Their subject, or what their
 * opening speaks of, is a pronoun or "this": "Elle a promis une enquête", "Selon lui, ...". The
 * French says so more surely than its translation; the English is asked too, since a reader sees
 * that.
 */
final class PreviousSentence {
  /** As many words as a sentence and the one before it may have in one bullet. */
  static final int MOST_WORDS_TOGETHER = 40;

  private static final WordSections WORDS = WordSections.of("/breve/summarize/previous-fr-en.txt");

  /** "Ce matin" points to no sentence. */
  private static final String THIS = "(?:ce|cet|cette|ces)(?! (?:" + words("times") + ")\\b)";

  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?Ui)^\\W*(?:(?:"
              + words("before a subject")
              + ")\\W+)?(?:"
              + words("points back")
              + "|l[ea]s? mêmes?(?= qui|,)"
              + "|(?:tous|toutes|certains|certaines)(?= (?:ne |n['’]|se |s['’])?(?:ont|sont|\\p{L}+aient)\\b)"
              + "|en (?!\\p{Lu}|\\d)|"
              + THIS
              + ")\\b.*");
  private static final Pattern IMPERSONAL =
      Pattern.compile(
          "(?Ui)^\\W*(?:(?:mais|et|or|car)\\W+)?(?:il (?:n['’])?(?:"
              + words("impersonal verbs")
              + "|est (?:\\p{L}+ )?(?:"
              + words("impersonal, il est")
              + "))|en (?:"
              + words("impersonal, en")
              + "|l['’]\\p{L}+|\\p{L}+ant)|c['’]est (?:"
              + words("impersonal, c'est")
              + "))\\b.*");

  /** "Lundi, il a ...": an opening that names nobody, short or led by a preposition. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?U)^\\W*(\\p{L}[^,;:«\"]{0,40}|(?:"
              + words("leads an opening")
              + ")\\b[^,;:«\"]{0,90}),\\s+(.*)$");

  private static final Pattern NAME_INSIDE = Pattern.compile("(?U).*[\\s'’]\\p{Lu}.*");
  private static final Pattern SUBJECT = Pattern.compile("(?Ui)^(?:ils?|elles?)\\b.*");

  /** "Finalement, son successeur", "En outre, ces travaux": an opening too short to tell whose. */
  private static final Pattern OWNED =
      Pattern.compile("(?Ui)^\\W*\\p{L}+(?: \\p{L}+)?,\\s+(?:son|sa|ses|leurs?|" + THIS + ")\\s.*");

  /** "..., a-t-il dit": words whose speaker is a pronoun. */
  private static final Pattern HE_SAID =
      Pattern.compile(
          "(?Ui)^(.*[»”\",])\\s*(?:(?:l|s)['’]|(?:se|le|la|lui) )?\\p{L}+-(?:t-)?(?:ils?|elles?)\\b.*");

  /** "...", a dit cet homme, la jeune femme: somebody of whom the sentence before told. */
  private static final Pattern THIS_ONE_SAID =
      Pattern.compile(
          "(?Ui)^(.*[»”\"])\\s*,?\\s*(?:(?:a|ont|avait|avaient) )?\\p{L}+(?: (?:à|au) [^,]{1,25}?)?"
              + " (?:"
              + THIS
              + " |(?:le|la) (?:jeune (?:homme|femme|fille|garçon)|\\p{L}+génaire|trentenaire)\\b"
              + "|l['’]intéressée?\\b).*");

  /** "Une décision qui a surpris", "Un constat partagé par": a noun for what was just told. */
  private static final Pattern TOLD =
      Pattern.compile(
          "(?Ui)^\\W*une? (?:(?:manière|façon) d(?:e |['’])|(?:\\p{L}+ )?(?:"
              + words("nouns for what was told")
              + ")(?: \\p{L}+)? (?:"
              + words("after what was told")
              + "|(?:"
              + words("what became of it")
              + ")e?\\b)).*");

  private static final Pattern ACCORDING =
      Pattern.compile("(?Ui)^\\W*(?:selon|d['’]après|pour) (?:lui|elles?|eux)\\b.*");
  private static final Pattern ENGLISH =
      Pattern.compile("(?i)^\\W*(?:(?:but|and)\\W+)?(?:" + words("English") + ")\\b.*");
  private static final Pattern ENGLISH_TIME =
      Pattern.compile("(?i)^\\W*(?:this|these|those) (?:" + words("English times") + ").*");

  private static String words(String section) {
    return WordGlobs.alternatives(WORDS, section);
  }

  private PreviousSentence() {}

  /** Whether a sentence cannot be understood without the one before. */
  static boolean isNeededBy(Candidate candidate) {
    String french = candidate.french().strip();
    boolean impersonal = IMPERSONAL.matcher(french).matches();
    String english = candidate.english();
    return (POINTS_BACK.matcher(french).matches() && !impersonal)
        || ACCORDING.matcher(french).matches()
        || opensWithoutName(french)
        || said(HE_SAID, french)
        || said(THIS_ONE_SAID, french)
        || TOLD.matcher(french).matches()
        || (ENGLISH.matcher(english).matches()
            && !ENGLISH_TIME.matcher(english).matches()
            && !impersonal);
  }

  private static boolean opensWithoutName(String french) {
    Matcher m = OPENING.matcher(french);
    return m.matches()
        && !NAME_INSIDE.matcher(m.group(1)).matches()
        && ((SUBJECT.matcher(m.group(2)).matches() && !IMPERSONAL.matcher(m.group(2)).matches())
            || OWNED.matcher(french).matches());
  }

  /** Names inside the quotation are not the speaker's. */
  private static boolean said(Pattern byWhom, String french) {
    Matcher m = byWhom.matcher(french);
    if (!m.matches()) {
      return false;
    }
    String outside =
        m.group(1)
            .replaceAll("[\"«“][^\"«»“”]*[\"»”]", "")
            .replaceAll("^[^\"«»“”]+[\"»”]", "") // it opened in a sentence before
            .replaceAll("[\"«“].*$", "");
    return !NAME_INSIDE.matcher(outside).matches();
  }

  /**
   * Whether the sentence before can share a bullet with this one: it is there, can itself be
   * understood alone, and the two are short enough.
   */
  static boolean fitsBefore(List<Candidate> candidates, int i) {
    return i > 0
        && BulletFitness.standsAlone(candidates.get(i - 1))
        && !Quotation.unattributed(candidates, i - 1)
        && Quotation.attribution(candidates, i - 1).isEmpty()
        && words(candidates.get(i - 1)) + words(candidates.get(i)) <= MOST_WORDS_TOGETHER;
  }

  private static int words(Candidate candidate) {
    return candidate.english().strip().split("\\s+").length;
  }
}
