/**
 * How good the checks are: named corruptions of correct translations, and a count of who sees them.
 */
package breve.evaluate.checks;
