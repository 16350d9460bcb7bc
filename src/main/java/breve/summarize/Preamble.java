package breve.summarize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before a sentence's own words and a bullet does without: a dateline, "However,". */
final class Preamble {
  private static final Pattern DATELINE =
      Pattern.compile(
          "(?U)^\\s*(?:\\p{Lu}[\\p{Lu}'’.-]+(?:[ ,]+\\p{Lu}[\\p{Lu}'’.-]*){0,3}(?:,? \\d{1,2} \\p{L}+)?(?: ?\\([^)]{2,20}\\))?"
              + "|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+){0,2},? ?\\([^)]{2,20}\\))\\s*[-–—:]\\s+");
  private static final Pattern JOINS =
      Pattern.compile(
          "^(?:(?:However|Moreover|Furthermore|Meanwhile|Indeed|Nevertheless|Nonetheless|Besides|Also|Therefore"
              + "|Thus|Consequently|Finally|Lastly|Similarly|Likewise|In addition|In particular|In fact"
              + "|In this (?:context|regard|respect)|In the meantime|At the same time|On the (?:one|other) hand"
              + "|As a (?:result|consequence)|For (?:his|her|its|their) part|On (?:his|her|its|their) (?:own )?side|In turn|In short|In other words"
              + "|Of course|Above all|In conclusion|After all|For (?:example|instance)|In contrast"
              + "|During this time|In general|More generally|And|But|So|Then|Again|First of all)\\s*,\\s+|(?:But|And) (?=\\p{L}))");

  private Preamble() {}

  /** How many UTF-16 units of a sentence the lead takes. */
  static int length(String english) {
    int length = end(DATELINE.matcher(english));
    return length + end(JOINS.matcher(english.substring(length)));
  }

  private static int end(Matcher matcher) {
    return matcher.lookingAt() ? matcher.end() : 0;
  }
}
