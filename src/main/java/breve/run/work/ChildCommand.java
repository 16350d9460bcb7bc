package breve.run.work;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Starts a process that serves an {@link Errand}: this very program once more, by the same Java,
 * with the same options, in the same folder.
 *
 * @param words of the command line
 */
public record ChildCommand(List<String> words) {
  /** What looks into a process from outside: two can't have it of the same name or port. */
  private static final List<String> LOOKING_IN =
      List.of("-javaagent:", "-agentlib:", "-agentpath:", "-Xrunjdwp");

  public ChildCommand {
    words = List.copyOf(words);
  }

  /**
   * The program that is running, with other arguments.
   *
   * @param main its class with the main method
   */
  public static ChildCommand ofThisProgram(String main, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> LOOKING_IN.stream().noneMatch(option::startsWith))
        .forEach(words::add);
    String classPath = System.getProperty("java.class.path");
    if (isJar(classPath)) {
      words.addAll(List.of("-jar", classPath));
    } else {
      words.addAll(List.of("-cp", classPath, main));
    }
    words.addAll(arguments);
    return new ChildCommand(words);
  }

  /** Whether Java was started with {@code -jar}, whose manifest then counts. */
  private static boolean isJar(String classPath) {
    String started = System.getProperty("sun.java.command", "");
    return !classPath.contains(File.pathSeparator)
        && classPath.endsWith(".jar")
        && (started.equals(classPath) || started.startsWith(classPath + " "));
  }

  Process start() throws IOException {
    return new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
