/** All checks together, in one list. */
package breve.check.list;
