package breve;

/** A setting that can't be met; the message names it, the fault and the remedy in one line. */
public final class SettingsException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final String setting;

  /**
   * @param setting as in {@code breve.properties}, such as {@code memory-budget}
   * @param detail what is wrong with it, to be read after its name
   */
  SettingsException(String setting, String detail) {
    super(setting + " " + detail);
    this.setting = setting;
  }

  /** A file that a setting names is at fault. */
  SettingsException(String message, Throwable cause) {
    super(message, cause);
    this.setting = "";
  }

  /** The message for a command line: settings are options there. */
  public String onCommandLine() {
    return setting.isEmpty() ? getMessage() : "--" + getMessage();
  }
}
