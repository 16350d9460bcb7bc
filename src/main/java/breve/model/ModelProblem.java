package breve.model;

import java.nio.file.Path;

/**
 * A model is missing, is not as its card says, or cannot be used. The message is one line that
 * names the file and the remedy; commands print it as it is and end with exit code 5.
 */
public final class ModelProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Path file;

  /**
   * @param file what is wrong
   * @param fault in a few words, such as "is missing"
   * @param remedy what the reader can do about it
   */
  public ModelProblem(Path file, String fault, String remedy) {
    super(message(file, fault, remedy));
    this.file = file;
  }

  /**
   * @param file what is wrong
   * @param fault in a few words, such as "is missing"
   * @param remedy what the reader can do about it
   * @param cause what showed the fault
   */
  public ModelProblem(Path file, String fault, String remedy, Throwable cause) {
    super(message(file, fault, remedy), cause);
    this.file = file;
  }

  /** The file or directory that is wrong. */
  public Path file() {
    return file;
  }

  private static String message(Path file, String fault, String remedy) {
    return (file + " " + fault + "; " + remedy).replaceAll("\\s*\\R\\s*", " ");
  }
}
