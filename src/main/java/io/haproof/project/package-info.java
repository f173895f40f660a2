/**
 * The files of a project: which settings hold for each, what is in it, what is found there, and what of that is known already.
 *
 * <p>Everything that a door needs to check files is here, so that a command line and a build do the same. This room reads files
 * and writes none. Start reading at {@link io.haproof.project.Project}.
 */
@NullMarked
package io.haproof.project;

import org.jspecify.annotations.NullMarked;
