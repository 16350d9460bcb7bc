/** The commands: one small class each; they parse, call and print. */
package breve.cli;
