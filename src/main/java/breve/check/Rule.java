package breve.check;

/**
 * A named part of a check, small enough for one example: {@code PRONOUN}, by which "She has asthma"
 * may say "Zerqana souffre d'asthme".
 */
public interface Rule {
  /** Its name within its check, such as {@code PRONOUN}. */
  String name();

  /** Its name with the list that it stands in, such as {@code MissingName.PRONOUN}. */
  default String title() {
    return getClass().getSimpleName() + "." + name();
  }
}
