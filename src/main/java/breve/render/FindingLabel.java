package breve.render;

import breve.check.Finding;

/** How a finding is called before a reader who knows nothing of the checks. */
final class FindingLabel {
  private FindingLabel() {}

  /** Two or three words, in the tone the finding's confidence allows. */
  static String label(Finding finding) {
    String subject =
        switch (finding.kind()) {
          case NUMBER -> "Number";
          case NAME -> "Name";
          case NEGATION -> "“Not”";
          case REPETITION -> "Repetition";
          case LENGTH -> "Length";
          case FRENCH_LEFT -> "Still French";
          case INVENTED_WORD -> "No word";
          case QUOTES -> "Quotation marks";
          case TRUNCATED -> "Cut short";
          case LOW_CONFIDENCE -> "Unsure translation";
          case DOUBTFUL -> "Doubtful";
          case GLOSSARY -> "Term";
        };
    return switch (finding.confidence()) {
      case SURE -> subject;
      case LIKELY -> subject + ", probably";
      case WEAK -> subject + ", perhaps";
    };
  }
}
