package breve.check.glossary;

import breve.check.Edit;
import breve.check.Finding;
import breve.check.glossary.Term.Token;
import breve.language.Span;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Terms whose English the user has laid down. Immutable, and safe to share between threads. */
public final class Glossary {
  private static final int HASH_DIGITS = 12;

  /**
   * A term in a sentence.
   *
   * @param french where it stands
   * @param wanted its English, in the plural and in capitals where the French is
   * @param english where that stands in the translation; empty if nowhere
   */
  public record Match(Term term, Span french, String wanted, List<Span> english) {
    /** Whether the translation has it. */
    public boolean kept() {
      return !english.isEmpty();
    }
  }

  private record Entry(Term term, List<Token> words) {}

  private static final Glossary NONE = new Glossary(List.of(), "");

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
  private final String hash;
  private final int size;

  private Glossary(List<Term> terms, String hash) {
    this.hash = hash;
    this.size = terms.size();
    for (Term term : terms) {
      List<Token> words = Term.tokens(term.french());
      byFirstWord
          .computeIfAbsent(Plurals.frenchStem(words.get(0).folded()), w -> new ArrayList<>())
          .add(new Entry(term, words));
    }
    byFirstWord
        .values()
        .forEach(
            entries ->
                entries.sort(Comparator.comparingInt((Entry e) -> e.words().size()).reversed()));
  }

  /** A glossary without terms. */
  public static Glossary none() {
    return NONE;
  }

  /**
   * Reads a glossary; see {@code docs/glossary.md} for its form.
   *
   * @throws GlossaryProblem when it can't be read, or a line is wrong
   */
  public static Glossary read(Path file) throws GlossaryProblem {
    byte[] bytes = GlossaryReader.bytes(file);
    return new Glossary(GlossaryReader.read(file, bytes), hash(bytes));
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /** How many terms it has. */
  public int size() {
    return size;
  }

  /** Twelve hexadecimal digits of the file's SHA-256; empty without a file. */
  public String hash() {
    return hash;
  }

  /**
   * The terms of a French sentence, the longest at each place, and whether its English has them.
   */
  public List<Match> matches(String french, String english) {
    if (byFirstWord.isEmpty()) {
      return List.of();
    }
    List<Token> source = Term.tokens(french);
    List<Token> target = Term.tokens(english);
    List<Match> matches = new ArrayList<>();
    int i = 0;
    while (i < source.size()) {
      Optional<Entry> entry = at(source, i);
      if (entry.isPresent()) {
        matches.add(match(entry.get(), source, i, target));
        i += entry.get().words().size();
      } else {
        i++;
      }
    }
    return List.copyOf(matches);
  }

  private Optional<Entry> at(List<Token> source, int start) {
    String first = Plurals.frenchStem(source.get(start).folded());
    return byFirstWord.getOrDefault(first, List.of()).stream()
        .filter(entry -> stands(entry, source, start))
        .findFirst();
  }

  private static boolean stands(Entry entry, List<Token> source, int start) {
    List<Token> words = entry.words();
    if (start + words.size() > source.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      Token here = source.get(start + i);
      boolean same =
          entry.term().keep()
              ? here.folded().equals(words.get(i).folded())
              : Plurals.frenchStem(here.folded()).equals(Plurals.frenchStem(words.get(i).folded()));
      if (!same || !here.writtenAs(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Match match(Entry entry, List<Token> source, int start, List<Token> target) {
    List<Token> words = entry.words();
    boolean plural = false;
    for (int i = 0; i < words.size(); i++) {
      String here = source.get(start + i).folded();
      plural |=
          here.length() > words.get(i).folded().length()
              || here.endsWith("aux") != words.get(i).folded().endsWith("aux");
    }
    Term term = entry.term();
    Span span = new Span(source.get(start).start(), source.get(start + words.size() - 1).end());
    String wanted = plural && !term.keep() ? Plurals.english(term.english()) : term.english();
    boolean shouted =
        source.subList(start, start + words.size()).stream().allMatch(Glossary::isShouted)
            && !words.stream().allMatch(Glossary::isShouted);
    return new Match(
        term,
        span,
        shouted ? wanted.toUpperCase(Locale.ENGLISH) : wanted,
        EnglishTerm.places(term, target));
  }

  /** In capitals throughout, as datelines and headlines are: DAMAS becomes DAMASCUS. */
  private static boolean isShouted(Token word) {
    return word.text().length() > 1 && word.text().chars().noneMatch(Character::isLowerCase);
  }

  /** What is wrong: a finding for each term whose English the translation lacks. */
  public List<Finding> findings(String french, String english) {
    return matches(french, english).stream()
        .filter(match -> !match.kept())
        .map(
            match ->
                new Finding(
                    Finding.Kind.GLOSSARY,
                    Finding.Confidence.LIKELY,
                    Optional.of(match.french()),
                    Optional.empty(),
                    "“%s” is not “%s”, as the glossary has it"
                        .formatted(match.french().of(french), match.wanted())))
        .toList();
  }

  /**
   * What to write instead, where a finding says which English words a term became.
   *
   * @param findings those of the sentence; only a {@code GLOSSARY} one with both spans counts
   */
  public List<Edit> edits(String french, String english, List<Finding> findings) {
    List<Edit> edits = new ArrayList<>();
    if (findings.stream().noneMatch(f -> f.kind() == Finding.Kind.GLOSSARY)) {
      return edits;
    }
    for (Match match : matches(french, english)) {
      findings.stream()
          .filter(f -> f.kind() == Finding.Kind.GLOSSARY && f.english().isPresent())
          .filter(f -> f.french().equals(Optional.of(match.french())))
          .findFirst()
          .ifPresent(f -> edits.add(EnglishTerm.edit(english, f.english().get(), match.wanted())));
    }
    edits.sort(Comparator.comparingInt(edit -> edit.span().start()));
    return List.copyOf(edits);
  }
}
