/** Terms whose English the user has laid down: read, looked for, and put where they belong. */
package breve.check.glossary;
