/**
 * Makes the catalogue's resource out of its YAML files and refuses what cannot be right. Runs at build time only; start
 * reading at {@link io.haproof.catalogue.compile.CatalogueCompiler}.
 */
@NullMarked
package io.haproof.catalogue.compile;

import org.jspecify.annotations.NullMarked;
