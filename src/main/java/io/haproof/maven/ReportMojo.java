package io.haproof.maven;

import io.haproof.project.Run;
import io.haproof.report.ReportFormats;
import java.io.File;
import java.util.List;
import java.util.Locale;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;

/**
 * Writes a page about the HAProxy configurations of the build: what was found, in which file, with the lines it is about. It
 * fails no build. Among the reports of a site it is a page of the site.
 */
@Mojo(name = "report", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class ReportMojo extends CheckMojo implements MavenReport {

    private static final String NAME = "haproof";
    private static final String SUFFIX = ".html";

    /** The folder for the page. In a site it is the folder of the site. */
    @Parameter(
            property = "haproof.reportDirectory",
            defaultValue = "${project.build.directory}/reports",
            required = true)
    private File outputDirectory;

    @Override
    public void execute() throws MojoExecutionException {
        if (!isSkipped()) {
            write();
        }
    }

    @Override
    public void generate(Sink unused, Locale locale) throws MavenReportException {
        try {
            write();
        } catch (MojoExecutionException failure) {
            throw new MavenReportException(failure.getMessage(), failure);
        }
    }

    private void write() throws MojoExecutionException {
        ReportFile page = new ReportFile(
                ReportFormats.named("html").orElseThrow(),
                outputDirectory.toPath().resolve(NAME + SUFFIX));
        Run run = check(List.of(), "outputDirectory", List.of(page));
        List<String> problems = write(List.of(page), run);
        getLog().info(run.report().conclusion());
        refuse(run, problems);
    }

    @Override
    public boolean canGenerateReport() {
        return !isSkipped();
    }

    /** The page is whole and brings its own looks. */
    @Override
    public boolean isExternalReport() {
        return true;
    }

    @Override
    @SuppressWarnings("deprecation") // what takes its place is not asked by every site plugin
    public String getOutputName() {
        return NAME;
    }

    @Override
    public String getName(Locale locale) {
        return "HAProxy configuration";
    }

    @Override
    public String getDescription(Locale locale) {
        return "What Haproof finds in the HAProxy configurations.";
    }

    @Override
    public String getCategoryName() {
        return CATEGORY_PROJECT_REPORTS;
    }

    @Override
    public File getReportOutputDirectory() {
        return outputDirectory;
    }

    @Override
    public void setReportOutputDirectory(File directory) {
        outputDirectory = directory;
    }
}
