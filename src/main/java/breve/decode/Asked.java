package breve.decode;

import breve.model.Direction;
import breve.model.ModelCard;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import breve.model.Tokenizer;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How an encoder-decoder is asked to translate from one language into another: NLLB, M2M100 and
 * mBART by a piece before the source and one that the output begins with, Marian's models of many
 * languages by {@code >>eng<<} before the source, T5 by words before it. A model of one pair of
 * languages is given the source alone.
 *
 * @param encoder makes token ids of a source
 * @param config the search, with the first piece of the output where the language is told so
 */
record Asked(Function<String, int[]> encoder, GenerationConfig config) {
  private static final String SOURCE = "{source}";
  private static final String FRENCH = "fr";
  private static final String ENGLISH = "en";

  /**
   * How a model is asked.
   *
   * @param said by the user
   * @param config of the search
   * @throws ModelProblem when the model does not know a language
   */
  static Asked of(
      ModelDirectory directory, Tokenizer tokenizer, Direction said, GenerationConfig config) {
    Direction direction = said.or(directory.card());
    LanguagePieces pieces = new LanguagePieces(tokenizer);
    Optional<String> template =
        directory.card().map(ModelCard::prompt).filter(prompt -> prompt.contains(SOURCE));
    if (template.isPresent()) {
      return new Asked(s -> tokenizer.encode(template.get().replace(SOURCE, s)), config);
    }
    if (!pieces.isEmpty()) {
      return byPieces(directory, tokenizer, pieces, direction, config);
    }
    Optional<TaskParameters> task = TaskParameters.of(directory, direction);
    if (task.isPresent()) {
      return new Asked(s -> tokenizer.encode(task.get().prefix() + s), config);
    }
    refuseOtherThanTheCard(directory, said);
    return new Asked(tokenizer::encode, config);
  }

  private static Asked byPieces(
      ModelDirectory directory,
      Tokenizer tokenizer,
      LanguagePieces pieces,
      Direction direction,
      GenerationConfig config) {
    if (directory.config().path("model_type").asText().equals("marian")) {
      int target = id(directory, pieces, direction.target().orElse(ENGLISH));
      return new Asked(s -> joined(target, tokenizer.encode(s)), config);
    }
    int source = id(directory, pieces, direction.source().orElse(FRENCH));
    boolean last = directory.tokenizerClass().startsWith("MBartTokenizer");
    OptionalInt end = tokenizer.special("</s>");
    Function<String, int[]> encoder =
        text -> {
          IntStream middle = IntStream.concat(IntStream.of(tokenizer.pieces(text)), end.stream());
          return (last
                  ? IntStream.concat(middle, IntStream.of(source))
                  : IntStream.concat(IntStream.of(source), middle))
              .toArray();
        };
    boolean given = direction.target().isEmpty() && config.forcedFirst().isPresent();
    return new Asked(
        encoder,
        given
            ? config
            : config.withForcedFirst(id(directory, pieces, direction.target().orElse(ENGLISH))));
  }

  private static int id(ModelDirectory directory, LanguagePieces pieces, String language) {
    return pieces
        .id(language)
        .orElseThrow(
            () ->
                new ModelProblem(
                    directory.path(),
                    "does not know the language " + language + ": it has " + pieces.listed(),
                    "name one of these with --from or --to"));
  }

  private static int[] joined(int first, int[] rest) {
    return IntStream.concat(IntStream.of(first), IntStream.of(rest)).toArray();
  }

  /** A model of one pair of languages cannot be told to translate another. */
  private static void refuseOtherThanTheCard(ModelDirectory directory, Direction said) {
    Direction own = Direction.UNSAID.or(directory.card());
    if (differs(said.source(), own.source()) || differs(said.target(), own.target())) {
      throw new ModelProblem(
          directory.path(),
          "cannot be told a language: it has no pieces for languages and no words for tasks",
          "leave out --from and --to");
    }
  }

  private static boolean differs(Optional<String> said, Optional<String> own) {
    return said.isPresent() && !said.equals(own);
  }
}
