package breve.decode;

import breve.model.Direction;
import breve.model.ModelDirectory;
import breve.model.ModelProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What {@code task_specific_params} in {@code config.json} says of translating from one language
 * into another, as T5 has it: words before the source, and settings of the search.
 *
 * @param prefix such as {@code translate French to English:} and a space
 * @param settings those of a {@code generation_config.json} that this task has otherwise
 */
record TaskParameters(String prefix, ObjectNode settings) {
  private static final String TRANSLATION = "translation_";

  /**
   * Those for a direction, if the model has any.
   *
   * @param direction said by the user or the card, else from French into English
   * @throws ModelProblem when a direction is said, and the model has words for others alone
   */
  static Optional<TaskParameters> of(ModelDirectory directory, Direction direction) {
    JsonNode tasks = directory.config().path("task_specific_params");
    String task =
        TRANSLATION + direction.source().orElse("fr") + "_to_" + direction.target().orElse("en");
    JsonNode wanted = tasks.path(task);
    if (wanted.isObject()) {
      ObjectNode settings = wanted.deepCopy();
      settings.remove("prefix");
      return Optional.of(new TaskParameters(wanted.path("prefix").asText(), settings));
    }
    List<String> others = new ArrayList<>();
    tasks.fieldNames().forEachRemaining(others::add);
    others.removeIf(name -> !name.startsWith(TRANSLATION));
    if (!others.isEmpty() && direction.said()) {
      throw new ModelProblem(
          directory.path(),
          "has no words for " + task + ", only for " + String.join(", ", others),
          "name such languages with --from and --to");
    }
    return Optional.empty();
  }
}
