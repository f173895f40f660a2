/**
 * What each HAProxy version knows: sections, directives, parameters, actions, sample fetches and converters, log-format
 * aliases, and the peculiarities of its reader.
 *
 * <p>The knowledge is authored as YAML (see {@code docs/catalogue.md}), compiled into one resource at build time and
 * immutable afterwards. Start reading at {@link io.haproof.catalogue.Catalogue}, which gives the
 * {@link io.haproof.catalogue.Vocabulary} of one version.
 */
@NullMarked
package io.haproof.catalogue;

import org.jspecify.annotations.NullMarked;
