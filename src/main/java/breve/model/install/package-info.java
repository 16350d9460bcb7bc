/**
 * Fetches models that others exported from a model hub. Nothing else in Brève reaches the network,
 * and no command but {@code breve models install} reaches this package.
 */
package breve.model.install;
