package breve.model;

import java.util.Optional;

/**
 * From which language into which a model is to translate, as the user says it; what is not said is
 * as the model's card or its own files say, else from French into English.
 *
 * @param source such as {@code fr}, or a code of the model's own such as {@code fra_Latn}
 * @param target the same, of the language to write
 */
public record Direction(Optional<String> source, Optional<String> target) {
  /** Nothing is said. */
  public static final Direction UNSAID = new Direction(Optional.empty(), Optional.empty());

  /** Both are said. */
  public static Direction of(String source, String target) {
    return new Direction(Optional.of(source), Optional.of(target));
  }

  /** Whether the user said anything. */
  public boolean said() {
    return source.isPresent() || target.isPresent();
  }

  /** What the user said, else what a model's card says. */
  public Direction or(Optional<ModelCard> card) {
    Optional<ModelCard.Languages> languages = card.map(ModelCard::languages);
    return new Direction(
        source.or(() -> languages.map(ModelCard.Languages::source)),
        target.or(() -> languages.map(ModelCard.Languages::target)));
  }

  /** For signatures, such as {@code ,fr>de}; empty where nothing is said. */
  public String signature() {
    return said() ? "," + source.orElse("") + ">" + target.orElse("") : "";
  }
}
