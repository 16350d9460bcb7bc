package breve.translate;

import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Finding.Kind;
import breve.check.glossary.Glossary;
import breve.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds which English words a glossary's term became, where the translation does not call it what
 * the glossary does: the French itself, if it stands there untranslated, else the words for which
 * the model looked at the term. Where they do not stand together, or are too many for one term,
 * nothing is claimed, and the reader stays warned.
 */
final class GlossaryPlacer {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’-][\\p{L}\\p{N}]+)*");

  private static final Pattern PAUSE = Pattern.compile("[,;:.!?()\"“”]");

  /** Words that belong to the sentence, not to the term, where they stand at its edge. */
  private static final Set<String> EDGES =
      Set.of(
          "the", "a", "an", "of", "in", "on", "to", "for", "by", "at", "and", "or", "with", "from",
          "that", "this", "these", "those", "his", "her", "its", "their", "our", "my", "your", "is",
          "are", "was", "were", "be", "been", "has", "have", "had", "who", "which", "not", "as");

  private final Glossary glossary;
  private final SentenceModel model;

  GlossaryPlacer(Glossary glossary, SentenceModel model) {
    this.glossary = glossary;
    this.model = model;
  }

  /** The translation, its findings telling where each term stands that can be put right. */
  Translation placed(Translation t) {
    if (t.findings().stream().noneMatch(f -> f.kind() == Kind.GLOSSARY)) {
      return t;
    }
    List<AttentionLink> links = model.links(t.french(), t.english());
    List<Glossary.Match> matches = glossary.matches(t.french(), t.english());
    List<Span> taken = new ArrayList<>();
    matches.forEach(match -> taken.addAll(match.english()));
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : t.findings()) {
      Optional<Glossary.Match> match =
          matches.stream()
              .filter(m -> finding.kind() == Kind.GLOSSARY)
              .filter(m -> finding.french().equals(Optional.of(m.french())))
              .findFirst();
      Optional<Span> place = match.flatMap(m -> place(m, t, links, taken));
      place.ifPresent(taken::add);
      findings.add(place.map(span -> changed(match.orElseThrow(), t, span)).orElse(finding));
    }
    findings.sort(Finding.SUREST_FIRST);
    return t.withFindings(findings);
  }

  private static Finding changed(Glossary.Match match, Translation t, Span place) {
    return new Finding(
        Kind.GLOSSARY,
        Confidence.WEAK,
        Optional.of(match.french()),
        Optional.of(place),
        "“%s” was changed to “%s”, as the glossary has it"
            .formatted(place.of(t.english()), match.wanted()));
  }

  private static Optional<Span> place(
      Glossary.Match match, Translation t, List<AttentionLink> links, List<Span> taken) {
    return untranslated(match.french().of(t.french()), t.english())
        .or(() -> lookedAt(match, t.english(), links))
        .filter(span -> taken.stream().noneMatch(span::overlaps));
  }

  private static Optional<Span> untranslated(String french, String english) {
    Matcher same =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(french) + "(?![\\p{L}\\p{N}])")
            .matcher(english);
    return same.find() ? Optional.of(new Span(same.start(), same.end())) : Optional.empty();
  }

  /** The words for most of whose letters the model looked at the term, if they stand together. */
  private static Optional<Span> lookedAt(
      Glossary.Match match, String english, List<AttentionLink> links) {
    List<Span> words = new ArrayList<>();
    List<Boolean> its = new ArrayList<>();
    Matcher word = WORD.matcher(english);
    while (word.find()) {
      Span span = new Span(word.start(), word.end());
      words.add(span);
      its.add(share(span, match.french(), links) > 0.5);
    }
    int first = its.indexOf(true);
    int last = its.lastIndexOf(true);
    while (first < last && isEdge(words.get(first).of(english))) {
      first++;
    }
    while (last > first && (isEdge(words.get(last).of(english)) || !its.get(last))) {
      last--;
    }
    if (first < 0 || isEdge(words.get(first).of(english))) {
      return Optional.empty();
    }
    int most = 1 + Math.max(words(match.term().french()), words(match.wanted()));
    for (int i = first; i <= last; i++) {
      if (!its.get(i) && !isEdge(words.get(i).of(english))) {
        return Optional.empty();
      }
    }
    Span all = new Span(words.get(first).start(), words.get(last).end());
    return last - first < most && !PAUSE.matcher(all.of(english)).find()
        ? Optional.of(all)
        : Optional.empty();
  }

  private static double share(Span word, Span french, List<AttentionLink> links) {
    int looked = 0;
    int all = 0;
    for (AttentionLink link : links) {
      if (link.english().overlaps(word)) {
        int letters = link.english().end() - link.english().start();
        all += letters;
        looked += link.french().overlaps(french) ? letters : 0;
      }
    }
    return all == 0 ? 0 : (double) looked / all;
  }

  private static boolean isEdge(String word) {
    return EDGES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static int words(String text) {
    return (int) WORD.matcher(text).results().count();
  }
}
