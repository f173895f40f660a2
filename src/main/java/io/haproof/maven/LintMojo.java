package io.haproof.maven;

import io.haproof.lint.config.Key;
import io.haproof.lint.config.Setting;
import io.haproof.project.Run;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with HAProxy configurations, and fails the build if HAProxy would refuse one. */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class LintMojo extends CheckMojo {

    /**
     * The severity from which on findings fail the build: {@code error}, {@code warning}, {@code info} or {@code never}.
     * Without it, {@code .haproof.yaml} says it, or it is {@code error}.
     */
    @Parameter(property = "haproof.failOn")
    private @Nullable String failOn;

    /**
     * Reports to write besides: {@code FORMAT:FILE}, such as {@code sarif:target/haproof.sarif}, seen from the folder of the
     * project.
     */
    @Parameter(property = "haproof.reports")
    private @Nullable List<String> reports;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (isSkipped()) {
            return;
        }
        List<ReportFile> wanted = ReportFile.all(reports);
        List<Setting<?>> settings = new ArrayList<>();
        take(Key.FAIL_ON, "failOn", failOn, settings);
        Run run = check(settings, "reports", wanted);
        List<String> problems = write(wanted, run);
        Findings findings = Findings.of(run.report());
        if (!run.files().isEmpty()) {
            findings.log(getLog());
        }
        refuse(run, problems);
        if (run.fails()) {
            throw new MojoFailureException(findings.failure());
        }
    }
}
