package breve.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpSectionRenderer;

/** Lists the commands of daily use first, and the tools for measuring after them. */
final class CommandGroups implements IHelpSectionRenderer {
  private static final String TOOLS = "breve.cli.measure";

  @Override
  public String render(Help help) {
    Map<String, CommandLine> all = help.commandSpec().subcommands();
    Predicate<CommandLine> measuring =
        command -> command.getCommandSpec().userObject().getClass().getPackageName().equals(TOOLS);
    return listed(help, all, measuring.negate())
        + "%nTools for measuring:%n".formatted()
        + listed(help, all, measuring);
  }

  private static String listed(Help help, Map<String, CommandLine> all, Predicate<CommandLine> in) {
    Map<String, Help> chosen = new LinkedHashMap<>();
    all.forEach(
        (name, command) -> {
          if (in.test(command)) {
            chosen.put(name, help.subcommands().get(name));
          }
        });
    return help.commandList(chosen);
  }
}
