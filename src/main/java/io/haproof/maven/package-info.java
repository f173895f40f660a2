/**
 * The door for Maven: goals that check the HAProxy configurations of a build, translate listener documents and write a report.
 *
 * <p>Each goal is a thin class whose fields Maven fills in; {@link io.haproof.project.Project} does the work, as for the
 * command line. Only this room sees Maven, and the command's own jar is without it. Start reading at
 * {@link io.haproof.maven.LintMojo}.
 */
@NullMarked
package io.haproof.maven;

import org.jspecify.annotations.NullMarked;
