package breve.summarize;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who says what a sentence says, where the sentence itself does not tell: it is part of a longer
 * quotation, or follows an announcement such as "The agency said:".
 */
final class Quotation {
  /**
   * Whom to name.
   *
   * @param sentence where in the article the name stands
   * @param speaker copied from that sentence's English
   */
  record Attribution(int sentence, String speaker) {}

  /** Somebody's words, whether or not the marks around them stand in this sentence. */
  private static final Pattern FIRST_PERSON =
      Pattern.compile("(?Uis)[^«»“”\"]*\\b(?:je|j['’]\\w+|moi|mon|mes)\\b[^«»“”\"]*");

  private static final int LONGEST_SPEAKER = 8;
  private static final int SENTENCES_IN_QUOTATION = 6;
  private static final String SPEECH_VERB =
      "(?:said|says|stated|states|indicated|announced|declared|explained|explains|reported|wrote"
          + "|writes|added|adds|noted|affirmed|told|warned|confirmed|stressed|recalled|insisted|argued|deplored)";
  private static final String SAYS = "(?:has |had |have )?" + SPEECH_VERB;

  /** "the newspaper Izvestia", "Jean Dupont": ends in a name. */
  private static final String SPEAKER =
      "((?:(?:the|a|an|Mr|Mrs|Ms|Dr)\\.? )?(?:\\p{L}+ ){0,4}?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*)";

  /** "The Turkish agency Anadolu said what follows:" */
  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "(?s)^\\W*((?:\\S+\\s+){0,"
              + (LONGEST_SPEAKER - 1)
              + "}?\\S*\\p{Lu}\\S*)\\s+"
              + SAYS
              + "\\b.*:\\s*$");

  /** "... in the north," said Jean Dupont. */
  private static final Pattern SAID_AFTER =
      Pattern.compile("(?s).*[\"”»,]\\s*" + SAYS + "\\s+" + SPEAKER + ".*");

  /** "...," the newspaper Izvestia wrote. */
  private static final Pattern SPEAKER_SAID =
      Pattern.compile("(?s).*[\"”»]\\s*" + SPEAKER + "\\s+" + SAYS + "\\b.*");

  private static final Pattern TELLS =
      Pattern.compile("(?is).*\\b(?:according to|" + SPEECH_VERB + ")\\b.*");

  private Quotation() {}

  /** Whether a sentence is part of a quotation, and nobody can be named for it. */
  static boolean unattributed(List<Candidate> candidates, int i) {
    return isQuoted(candidates, i)
        && !tells(candidates.get(i))
        && attribution(candidates, i).isEmpty();
  }

  /** Whom a bullet of the sentence must name, if the sentence itself does not. */
  static Optional<Attribution> attribution(List<Candidate> candidates, int i) {
    if (tells(candidates.get(i))) {
      return Optional.empty();
    }
    if (isQuoted(candidates, i)) {
      return closing(candidates, i).or(() -> announced(candidates, i));
    }
    return announced(candidates, i);
  }

  private static boolean tells(Candidate candidate) {
    return TELLS.matcher(candidate.english()).matches();
  }

  /** An announcement ends the block before, or the sentence before in this block. */
  private static Optional<Attribution> announced(List<Candidate> candidates, int i) {
    int first = i;
    while (first > 0 && candidates.get(first - 1).id().isBeside(candidates.get(i).id())) {
      first--;
      if (announces(candidates, first)) {
        return speaker(ANNOUNCES, candidates, first);
      }
    }
    return first > 0 && announces(candidates, first - 1)
        ? speaker(ANNOUNCES, candidates, first - 1)
        : Optional.empty();
  }

  private static boolean announces(List<Candidate> candidates, int i) {
    return candidates.get(i).prose() && candidates.get(i).french().strip().endsWith(":");
  }

  /** The sentence that closes the quotation tells who spoke. */
  private static Optional<Attribution> closing(List<Candidate> candidates, int i) {
    for (int k = i; k < Math.min(candidates.size(), i + SENTENCES_IN_QUOTATION); k++) {
      if (depthAfter(candidates, k) <= 0) {
        int at = k;
        return speaker(SAID_AFTER, candidates, at).or(() -> speaker(SPEAKER_SAID, candidates, at));
      }
    }
    return Optional.empty();
  }

  private static Optional<Attribution> speaker(Pattern pattern, List<Candidate> candidates, int i) {
    Matcher m = pattern.matcher(candidates.get(i).english());
    return m.matches() ? Optional.of(new Attribution(i, inSentence(m.group(1)))) : Optional.empty();
  }

  private static String inSentence(String speaker) {
    return speaker.matches("(?:The|A|An) .*")
        ? speaker.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + speaker.substring(1)
        : speaker;
  }

  private static boolean isQuoted(List<Candidate> candidates, int i) {
    String french = candidates.get(i).french().strip();
    boolean speaks = FIRST_PERSON.matcher(french).matches();
    boolean whole = french.matches("(?s)[«“\"].*[»”\"][.!]?");
    return whole
        || speaks
        || depthAfter(candidates, i - 1, block(candidates, i)) > 0
        || depthAfter(candidates, i) > 0;
  }

  private static int depthAfter(List<Candidate> candidates, int i) {
    return depthAfter(candidates, i, block(candidates, i));
  }

  /** How many quotations of a block are open behind a sentence. */
  private static int depthAfter(List<Candidate> candidates, int last, int block) {
    int depth = openStraight(candidates, last, block) ? 1 : 0;
    for (int k = last; k >= 0 && block(candidates, k) == block; k--) {
      for (char c : candidates.get(k).french().toCharArray()) {
        depth += c == '«' || c == '“' ? 1 : c == '»' || c == '”' ? -1 : 0;
      }
    }
    return depth;
  }

  /** Straight marks tell by their number, unless one of the block's has no partner. */
  private static boolean openStraight(List<Candidate> candidates, int last, int block) {
    long before = 0;
    long all = 0;
    for (int k = 0; k < candidates.size(); k++) {
      if (block(candidates, k) == block) {
        long marks = candidates.get(k).french().chars().filter(c -> c == '"').count();
        all += marks;
        before += k <= last ? marks : 0;
      }
    }
    return all % 2 == 0 && before % 2 == 1;
  }

  private static int block(List<Candidate> candidates, int i) {
    return candidates.get(i).id().block();
  }
}
