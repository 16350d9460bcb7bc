/** The options that several commands share. */
package breve.cli.options;
