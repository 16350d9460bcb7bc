package breve.check.text;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A negation that the English lost or added. English may negate with a word of its own ("fail",
 * "unable", "un-"), so only a sentence with none of these at all has lost its negation.
 */
public final class NegationCheck implements Check {
  private static final String SECOND =
      "pas|jamais|rien|personne|aucun|aucune|(?<!\\b(?:le|la|les|au|de|des|en|d['’]autant)\\s)plus|guère|ni"
          + "|nullement|point";

  /** ne ... pas and its kin, up to six words apart; "ne ... que" is no negation. */
  private static final Pattern FRENCH =
      Pattern.compile(
          "(?Uis)\\b(?:n['’]|ne\\b)(?:(?!\\bque\\b|[.;:!?]).){0,60}?\\b("
              + SECOND
              + ")\\b"
              + "|\\b(?:aucun|aucune|personne|rien|jamais|ni|pas)\\b(?:(?!\\bque\\b|[.;:!?]).){0,60}?\\b(?:n['’]|ne\\b)");

  /** What may carry a negation without ne. */
  private static final Pattern FRENCH_OTHER =
      Pattern.compile(
          "(?Ui)\\b(?:pas|non|sans|ni|aucune?s?|jamais|rien|sauf|ne|n(?=['’])|nul|nulle|contre|anti|hors"
              + "|interdi\\p{L}*|refus\\p{L}*|manqu\\p{L}*|empêch\\p{L}*|éviter?|(?:im|in|il|ir|dé|dés|mal|mé)\\p{L}{4,})\\b");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(?:not|cannot|never|no|none|nobody|nothing|nowhere|neither|nor)\\b|n['’]t\\b");

  /** What may carry a negation without not. */
  private static final Pattern ENGLISH_OTHER =
      Pattern.compile(
          "(?i)\\b(?:without|non|hardly|barely|scarcely|rarely|seldom|little|few|fewer|less|least"
              + "|fail\\w*|lack\\w*|refus\\w*|den(?:y|ie[sd]|ying)|unless|until|except|only|avoid\\w*|prevent\\w*"
              + "|far from|instead|rather than|absen\\w+|miss(?:ed|es|ing)?|ignor\\w*|reject\\w*|declin\\w*"
              + "|stop\\w*|ceas\\w*|longer|out of|against|too|free|neglect\\w*|lost|lose\\w*|short of|unlike"
              + "|oppos\\w*|overlook\\w*|eschew\\w*|violat\\w*|breach\\w*|finite|empty|lukewarm|otherwise|alternative\\w*"
              + "|harder|resist\\w*|abstain\\w*|withh[eo]ld\\w*|depriv\\w*|bann?(?:s|ed)?|rare|vain"
              + "|forget\\w*|forgot\\w*|omit\\w*|shun\\w*|spare[ds]?|def(?:y|ie[ds]|ying)|elud\\w*|escap\\w*|contrary|wary|dubious|merely?"
              + "|minimal|limited|restrict\\w*|refrain\\w*|cancel\\w*|mistak\\w*|false\\w*|void|idle|silent\\w*|differ\\w*"
              + "|doubt\\w*|exclud\\w*|forbid\\w*|zero|remain\\w*|other than|opposite|exempt\\w*"
              + "|difficult\\w*|hard|bad\\w*|poor\\w*|small|weak|wrong|loath|reluctan\\w*|continu\\w*|keeps?"
              + "|yet to|fend\\w*|lag(?:s|ged|ging)?|at (?:the )?(?:very )?most|up to|more than|retired?|gone|(?:is|are|was|were|now) over|outside|under|at odds"
              + "|br(?:eak|eaks|eaking|oke|oken)|conflict\\w*|issue with|outstanding|halt\\w*|abandon\\w*|quit|drop(?:s|ped)?"
              + "|an? end to|half-hearted\\w*|ridiculous|absurd|mystery|offline|from scratch|long way|fed up|rid"
              + "|over-\\w+|have-nots|as well as|other(?:s|wise)? than|chang(?:es|ed) everything|both"
              + "|go(?:es)? on|beyond|beside the|solely|nil|(?:have|has|had) ever|slim|vulnerable|replac\\w*|anything but|nor|stay\\w*|but for|illegal\\w*|irrelevan\\w*|irre\\w+|il(?:legi|logi)\\w+"
              + "|impossib\\w*|im(?:prob|perf|proper|mun|mobil|matur|pati)\\w*"
              + "|in(?:abil|cap|conceiv|admiss|approp|access|escap|evitab|toler|experien|secur|stab|human|cred|compreh|excus|finit|frequ|signif|accura|suff|adeq|compl|consist|correct|valid|visib|nocen|expl|just|eff|ev|differ|defin|divid)\\w*"
              + "|un(?!der|til|ion|it|iq|iver|ions|cle)[a-z]{4,}"
              + "|dis(?!cuss|tric|trib|ease|play|tan|ast|cov|tin|h)[a-z]{4,}|mis(?!s|ter)[a-z]{4,}|[a-z]{3,}less)\\b");

  /** Where English says the same without a negation: il n'a pas cessé, "Won't there be ...?" */
  private static final Pattern POSITIVE =
      Pattern.compile(
          "(?Ui)\\b(?:cess\\p{L}*|manqu\\p{L}*|empêch\\p{L}*|dout\\p{L}*|non plus|pour ne pas dire|n['’]en\\b[^.;!?]{0,20}\\bpas moins|craign\\p{L}*|crain[ts]|peur"
              + "|ignor\\p{L}*|oubli\\p{L}*|tard\\p{L}*|lésin\\p{L}*|ménag\\p{L}*|hésit\\p{L}*|de vue|étrang(?:er|ère)s?|difficiles?"
              + "|grand[ -]chose|seulement|uniquement|autrement|erreur|tromp\\p{L}*|dépass\\p{L}*|excéd\\p{L}*|au-delà|exagér\\p{L}*"
              + "|cach\\p{L}*|pareil(?:le)?s?|lettre morte|étonn\\p{L}*|surpr\\p{L}*|nég?li\\p{L}*|sous-estim\\p{L}*|démenti\\p{L}*|nie[rz]?|exclu\\p{L}*"
              + "|d['’]autres?|d['’]accord|en rest\\p{L}* là|moindre|bienvenue?s?|rien faire|suivi\\p{L}*)\\b"
              + "|\\b(?:rien|aucune?|personne|ne|n['’])[^.;!?]{0,80}\\bsans\\b|\\bpas (?:aussi|tant|tout à fait)\\b"
              + "|\\b(?:n['’]importe|ne serait-ce|si ce n['’]est|n['’](?:est|était) autre|on ne peut plus|pas plus tard|pas mal"
              + "|avant qu\\p{L}*|à moins qu\\p{L}*)"
              + "|\\bn['’]\\p{L}+-(?:t-)?(?:ils?|elles?|on|ce|nous|vous)\\s+pas\\b"
              + "|\\bplus\\b[^.;!?]{0,20}\\bqu(?:e\\b|['’])|\\?\\s*$");

  @Override
  public List<Finding> check(String french, String english) {
    List<Finding> findings = new ArrayList<>();
    List<Span> source = spans(FRENCH, french);
    List<Span> target = spans(ENGLISH, english);
    boolean otherwise = ENGLISH_OTHER.matcher(english).find() || POSITIVE.matcher(french).find();
    if (!source.isEmpty() && target.isEmpty()) {
      findings.add(
          new Finding(
              Finding.Kind.NEGATION,
              otherwise ? Confidence.WEAK : Confidence.LIKELY,
              Optional.of(source.get(0)),
              Optional.empty(),
              "the negation is missing"));
    } else if (source.isEmpty() && !target.isEmpty() && !FRENCH_OTHER.matcher(french).find()) {
      findings.add(
          new Finding(
              Finding.Kind.NEGATION,
              Confidence.WEAK,
              Optional.empty(),
              Optional.of(target.get(0)),
              "“" + target.get(0).of(english) + "” negates what the French does not"));
    } else if (source.size() > target.size() && !otherwise) {
      findings.add(
          new Finding(
              Finding.Kind.NEGATION,
              Confidence.WEAK,
              Optional.of(source.get(source.size() - 1)),
              Optional.empty(),
              "one of " + source.size() + " negations may be missing"));
    }
    return List.copyOf(findings);
  }

  private static List<Span> spans(Pattern pattern, String text) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }
}
