package breve.check.number;

import breve.check.Check;
import breve.check.Finding;
import breve.check.Finding.Confidence;
import breve.check.Pair;
import breve.language.Span;
import breve.language.quantity.NumberReader;
import breve.language.quantity.Quantity;
import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Quantity.Weight;
import breve.language.quantity.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Numbers that changed, got lost or came from nowhere, and units that changed. */
public final class NumberCheck implements Check {
  private final NumberReader frenchReader = NumberReader.french();
  private final NumberReader englishReader = NumberReader.english();
  private final NumberForms numberForms = new NumberForms();

  @Override
  public List<Finding> check(Pair texts) {
    String french = texts.french();
    String english = texts.english();
    NumberAlignment alignment =
        NumberAlignment.of(frenchReader.read(french), englishReader.read(english));
    List<NumberForms.Form> forms = numberForms.forms(french, english);
    List<Finding> findings = new ArrayList<>();
    forms.forEach(form -> findings.add(formed(form)));
    for (NumberAlignment.Pair pair : alignment.pairs()) {
      if (!isFormed(pair.english(), forms)) {
        unit(pair, french, english).ifPresent(findings::add);
      }
    }
    List<Quantity> lost = new ArrayList<>(alignment.french());
    List<Quantity> found = new ArrayList<>(alignment.english());
    lost.removeIf(quantity -> forms.stream().anyMatch(form -> form.french().equals(quantity)));
    found.removeIf(quantity -> isFormed(quantity, forms));
    for (NumberAlignment.Pair pair : changed(lost, found)) {
      findings.add(became(pair));
      lost.remove(pair.french());
      found.remove(pair.english());
    }
    lost.stream()
        .filter(NumberCheck::worthTelling)
        .map(quantity -> missing(quantity, RelativeTime.inEnglish(english)))
        .forEach(findings::add);
    found.stream()
        .filter(NumberCheck::worthTelling)
        .map(quantity -> invented(quantity, RelativeTime.inFrench(french)))
        .forEach(findings::add);
    return List.copyOf(findings);
  }

  private static boolean isFormed(Quantity english, List<NumberForms.Form> forms) {
    return forms.stream().anyMatch(form -> form.edit().span().overlaps(english.span()));
  }

  /** A number that is corrected is told, but is no doubt. */
  private static Finding formed(NumberForms.Form form) {
    return new Finding(
        Finding.Kind.NUMBER,
        Confidence.WEAK,
        Optional.of(form.french().span()),
        Optional.of(form.edit().span()),
        form.message());
  }

  private static Optional<Finding> unit(NumberAlignment.Pair pair, String french, String english) {
    Quantity f = pair.french();
    Quantity e = pair.english();
    if (e.kind() == Kind.MALFORMED) {
      return Optional.of(
          finding(
              Confidence.LIKELY, f, e, "“" + e.text() + "” is not how English writes a number"));
    }
    if (!NumberMatch.unitsClash(f, e) || isFigureOfSpeech(f, e)) {
      return Optional.empty();
    }
    return Optional.of(
        finding(
            f.inDigits() && e.inDigits() ? Confidence.SURE : Confidence.LIKELY,
            f,
            e,
            quoted(f, french) + " became " + quoted(e, english)));
  }

  /** "Un euro" may be "a cent" where it says "nothing"; "un mois" is never "a year". */
  private static boolean isFigureOfSpeech(Quantity f, Quantity e) {
    boolean slight = f.weight() == Weight.SLIGHT && e.weight() == Weight.SLIGHT;
    return slight
        && !(f.unit().get().family() == Unit.Family.TIME
            && e.unit().get().family() == Unit.Family.TIME);
  }

  /** A number and what follows it, up to its unit. */
  private static String quoted(Quantity quantity, String text) {
    int end = quantity.span().end();
    while (end < text.length() && text.charAt(end) <= ' ') {
      end++;
    }
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    int start = quantity.span().start();
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    return "“" + text.substring(start, end).replaceAll("[,;:.)]+$", "") + "”";
  }

  /** Pairs that look like corruptions of each other, the likest first. */
  private static List<NumberAlignment.Pair> changed(List<Quantity> lost, List<Quantity> found) {
    List<NumberAlignment.Pair> all = new ArrayList<>();
    for (Quantity f : lost) {
      for (Quantity e : found) {
        if (NumberLikeness.of(f, e) > 0 && comparable(f, e)) {
          all.add(new NumberAlignment.Pair(f, e));
        }
      }
    }
    all.sort(Comparator.comparingDouble(p -> -NumberLikeness.of(p.french(), p.english())));
    List<NumberAlignment.Pair> chosen = new ArrayList<>();
    for (NumberAlignment.Pair pair : all) {
      if (chosen.stream()
          .noneMatch(c -> c.french().equals(pair.french()) || c.english().equals(pair.english()))) {
        chosen.add(pair);
      }
    }
    return chosen;
  }

  /** "First" or "both" that is left over is no corruption of anything; bare millions may be. */
  private static boolean comparable(Quantity french, Quantity english) {
    boolean both =
        (worthTelling(french) || isAmount(french)) && (worthTelling(english) || isAmount(english));
    return both || alike(french, english);
  }

  private static boolean isAmount(Quantity quantity) {
    return quantity.kind() == Kind.VAGUE || quantity.kind() == Kind.FRACTION;
  }

  /** Two of a kind that differ are a change, slight as they are: third and second, noon and 2. */
  private static boolean alike(Quantity french, Quantity english) {
    return switch (french.kind()) {
      case FRACTION, VAGUE, TIME, ORDINAL -> french.kind() == english.kind();
      default -> false;
    };
  }

  private static Finding became(NumberAlignment.Pair pair) {
    Quantity f = pair.french();
    Quantity e = pair.english();
    Confidence confidence =
        alike(f, e) && !(f.inDigits() && e.inDigits())
            ? Confidence.LIKELY
            : f.weight() == Weight.SLIGHT
                    || (e.weight() == Weight.SLIGHT && f.weight() != Weight.FIRM)
                ? Confidence.WEAK
                : f.inDigits() && e.inDigits() ? Confidence.SURE : Confidence.LIKELY;
    return finding(
        confidence,
        f,
        e,
        f.text().equals(e.text())
            ? "“" + e.text() + "” is not how English writes this number"
            : "“" + f.text() + "” became “" + e.text() + "”");
  }

  private static boolean worthTelling(Quantity quantity) {
    return quantity.weight() != Weight.SLIGHT;
  }

  private static Finding missing(Quantity quantity, RelativeTime time) {
    return new Finding(
        Finding.Kind.NUMBER,
        confidence(quantity, time),
        Optional.of(quantity.span()),
        Optional.empty(),
        "“" + quantity.text() + "” is missing");
  }

  private static Confidence confidence(Quantity quantity, RelativeTime time) {
    return (quantity.inDigits() || quantity.kind() == Kind.ORDINAL) && !time.mayBe(quantity)
        ? Confidence.LIKELY
        : Confidence.WEAK;
  }

  private static Finding invented(Quantity quantity, RelativeTime time) {
    return new Finding(
        Finding.Kind.NUMBER,
        // "Fourth" may be a street's or only "then".
        quantity.inDigits() ? confidence(quantity, time) : Confidence.WEAK,
        Optional.empty(),
        Optional.of(quantity.span()),
        "“" + quantity.text() + "” is not in the French");
  }

  private static Finding finding(
      Confidence confidence, Quantity french, Quantity english, String message) {
    Span f = french.span();
    Span e = english.span();
    return new Finding(Finding.Kind.NUMBER, confidence, Optional.of(f), Optional.of(e), message);
  }
}
