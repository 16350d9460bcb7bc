/** Inputs: which there are, how their outputs are called, and reading them with a time limit. */
package breve.run.inbox;
