/** Names and places: how French writes them, how English does, and which of them went astray. */
package breve.check.name;
