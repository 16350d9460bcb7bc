package breve.check.number;

import breve.check.Edit;
import breve.check.number.NumberAlignment.Pair;
import breve.language.Span;
import breve.language.quantity.EnglishForm;
import breve.language.quantity.NumberReader;
import breve.language.quantity.Quantity;
import breve.language.quantity.Quantity.Kind;
import breve.language.quantity.Quantity.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers of the English that are wrong in form alone, and says how to write them: 42,195 km
 * for a marathon, 11.30 p.m. for 11 h 30, 18h30, the XIXe century. An edit is made only where the
 * numbers of the two texts agree better after it.
 */
public final class NumberForms {
  private static final Pattern RUN =
      Pattern.compile("\\d+(?:[.,'’]\\d+|[ \\u00A0\\u2009\\u202F]\\d{3}(?!\\d))*");
  private static final Pattern HALF_DAY = Pattern.compile("(?i)([ap])(?=\\.? ?m\\b)");
  private static final Pattern FRENCH_CLOCK = Pattern.compile("\\d{1,2} ?[hH](?: ?\\d\\d)?");

  /** What stands before a time of day; "en 2h30" is a length of time. */
  private static final Pattern AT =
      Pattern.compile("(?Uis).*\\b(?:à|dès|vers|avant|après|jusqu['’]à)[ \\u00A0]$");

  private static final Pattern DISTANCE = Pattern.compile("(?Us)^[ \\u00A0]d(?:e|u|['’]).*");

  private final NumberReader frenchReader = NumberReader.french();
  private final NumberReader englishReader = NumberReader.english();

  /**
   * A number to write otherwise.
   *
   * @param french what it stands for
   * @param edit how to write it
   * @param message what is told of it
   * @param agrees whether its value was understood as it was
   */
  record Form(Quantity french, Edit edit, String message, boolean agrees) {
    Form agreeing() {
      return new Form(french, edit, message, true);
    }
  }

  /** The corrections, in the order of the English text. */
  public List<Edit> edits(String french, String english) {
    return forms(french, english).stream().map(Form::edit).toList();
  }

  /** The corrections and what they are for, in the order of the English text. */
  List<Form> forms(String french, String english) {
    List<Quantity> source = frenchReader.read(french);
    NumberAlignment alignment = NumberAlignment.of(source, englishReader.read(english));
    int faults = faults(alignment);
    List<Form> forms = new ArrayList<>();
    for (Form form : candidates(alignment, french, english)) {
      boolean free = forms.stream().noneMatch(other -> other.edit().overlaps(form.edit()));
      if (free && !form.edit().from().equals(form.edit().to())) {
        String edited = Edit.applied(english, List.of(form.edit())).orElse(english);
        int left = faults(NumberAlignment.of(source, englishReader.read(edited)));
        if (left < faults || (left == faults && form.agrees())) {
          forms.add(form);
        }
      }
    }
    forms.sort(Comparator.comparingInt(form -> form.edit().span().start()));
    return List.copyOf(forms);
  }

  private static int faults(NumberAlignment alignment) {
    long clashes =
        alignment.pairs().stream()
            .filter(
                pair ->
                    pair.english().kind() == Kind.MALFORMED
                        || NumberMatch.unitsClash(pair.french(), pair.english()))
            .count();
    return (int) (clashes + firm(alignment.french()) + firm(alignment.english()));
  }

  private static long firm(List<Quantity> left) {
    return left.stream().filter(quantity -> quantity.weight() != Weight.SLIGHT).count();
  }

  private static List<Form> candidates(NumberAlignment alignment, String french, String english) {
    List<Form> candidates = new ArrayList<>();
    for (Pair pair : alignment.pairs()) {
      if (pair.english().kind() == Kind.MALFORMED) {
        figure(pair.french(), english).ifPresent(candidates::add);
      }
      frenchClock(pair, french, english).map(Form::agreeing).ifPresent(candidates::add);
      if (pair.french().kind() == Kind.ORDINAL) {
        ordinal(pair.french(), english).map(Form::agreeing).ifPresent(candidates::add);
      }
    }
    for (Quantity lost : alignment.french()) {
      switch (lost.kind()) {
        case CARDINAL -> figure(lost, english).ifPresent(candidates::add);
        case TIME ->
            alignment.english().stream()
                .map(found -> halfDay(lost, found))
                .flatMap(Optional::stream)
                .forEach(candidates::add);
        case ORDINAL -> ordinal(lost, english).ifPresent(candidates::add);
        default -> {}
      }
    }
    return candidates;
  }

  /** The same digits with other separators: 42,195 where it must be 42.195. */
  private static Optional<Form> figure(Quantity french, String english) {
    Optional<String> figure = EnglishForm.figure(french);
    if (figure.isEmpty()) {
      return Optional.empty();
    }
    String digits = figure.get().replaceAll("\\D", "");
    String to = EnglishForm.ofFigure(figure.get());
    return forms(
        french,
        RUN,
        english,
        run -> {
          boolean same = run.matches(".*\\D.*") && run.replaceAll("\\D", "").equals(digits);
          return same ? Optional.of(to) : Optional.empty();
        },
        ", as English writes it");
  }

  private static Optional<Form> forms(
      Quantity french,
      Pattern pattern,
      String english,
      Function<String, Optional<String>> replacement,
      String why) {
    Matcher matcher = pattern.matcher(english);
    while (matcher.find()) {
      Optional<String> to = replacement.apply(matcher.group());
      if (to.isPresent() && !to.get().equals(matcher.group())) {
        return Optional.of(
            form(french, new Span(matcher.start(), matcher.end()), english, to.get(), why));
      }
    }
    return Optional.empty();
  }

  /** 11.30 p.m. where the French has the morning. */
  private static Optional<Form> halfDay(Quantity french, Quantity english) {
    Matcher half = HALF_DAY.matcher(english.text());
    if (!NumberMatch.sameHands(french, english) || french.label().isEmpty() || !half.find()) {
      return Optional.empty();
    }
    boolean capital = Character.isUpperCase(half.group(1).charAt(0));
    String right = EnglishForm.ofTime(french).endsWith("a.m.") ? "a" : "p";
    String to =
        english.text().substring(0, half.start(1))
            + (capital ? right.toUpperCase(java.util.Locale.ROOT) : right)
            + english.text().substring(half.end(1));
    return Optional.of(
        new Form(
            french,
            new Edit(english.span(), english.text(), to),
            told(english.text(), to) + ", as the French has it",
            false));
  }

  /** 18h30 left as it is; only where the French speaks of the clock. */
  private static Optional<Form> frenchClock(Pair pair, String french, String english) {
    Quantity time = pair.french();
    boolean clock =
        time.kind() == Kind.TIME
            && pair.english().kind() == Kind.TIME
            && FRENCH_CLOCK.matcher(pair.english().text()).matches()
            && AT.matcher(french.substring(0, time.span().start())).matches()
            && !DISTANCE.matcher(french.substring(time.span().end())).matches();
    return clock
        ? Optional.of(
            form(
                time,
                pair.english().span(),
                english,
                withoutSecondStop(EnglishForm.ofTime(time), english, pair.english().span()),
                ", as English writes it"))
        : Optional.empty();
  }

  /** At a sentence's end the stop of "p.m." is there already. */
  private static String withoutSecondStop(String to, String english, Span span) {
    return english.startsWith(".", span.end()) ? to.substring(0, to.length() - 1) : to;
  }

  /** The XIXe century, the 19e edition. */
  private static Optional<Form> ordinal(Quantity french, String english) {
    Pattern left =
        Pattern.compile("(?U)\\b" + Pattern.quote(french.text()) + "(?:e|è|ème|ième|er|re|ère)\\b");
    return forms(
        french,
        left,
        english,
        run -> Optional.of(EnglishForm.ofOrdinal(french)),
        ", as English writes it");
  }

  private static Form form(Quantity french, Span span, String english, String to, String why) {
    String from = span.of(english);
    return new Form(french, new Edit(span, from, to), told(from, to) + why, false);
  }

  private static String told(String from, String to) {
    return "“" + from + "” was changed to “" + to + "”";
  }
}
