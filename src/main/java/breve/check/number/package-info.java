/**
 * Numbers of two languages: one reader per language turns a sentence into typed quantities, an
 * alignment says which have no counterpart.
 */
package breve.check.number;
