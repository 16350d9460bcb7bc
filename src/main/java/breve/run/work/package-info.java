/**
 * Where inputs are read and digested: in the run's own process, or one in a process of its own that
 * may die without harm.
 */
package breve.run.work;
