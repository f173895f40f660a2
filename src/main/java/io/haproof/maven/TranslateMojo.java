package io.haproof.maven;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Target;
import io.haproof.catalogue.Version;
import io.haproof.input.Input;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.project.ProjectFile;
import io.haproof.project.Reason;
import io.haproof.report.FileReport;
import io.haproof.report.Report;
import io.haproof.text.Source;
import io.haproof.translate.Compiled;
import io.haproof.translate.Loss;
import io.haproof.translate.Preamble;
import io.haproof.translate.Translator;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Writes each document of structured listeners as a configuration, which is proven before it is written. */
@Mojo(name = "translate", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class TranslateMojo extends AbstractMojo {

    private static final String DOCUMENTS = "src/main/haproxy/**/*.{json,yaml,yml}";

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true, required = true)
    private File root;

    /** Do nothing. */
    @Parameter(property = "haproof.skip", defaultValue = "false")
    private boolean skip;

    /**
     * The documents: paths and patterns, seen from the folder of the project. Without any it is
     * {@code src/main/haproxy/**}{@code /*.{json,yaml,yml}}, where nothing need be.
     */
    @Parameter(property = "haproof.documents")
    private @Nullable List<String> documents;

    /** Patterns of files that are no documents, seen from the folder of the project; one without a slash is about names. */
    @Parameter(property = "haproof.excludes")
    private @Nullable List<String> excludes;

    /** The version of HAProxy to write for, one. */
    @Parameter(property = "haproof.haproxyVersion", defaultValue = "2.4", required = true)
    private String haproxyVersion;

    /** A file with what stands in front of the listeners, instead of the {@code global} and {@code defaults} of the service. */
    @Parameter(property = "haproof.preamble")
    private @Nullable File preamble;

    /** Where the certificates of listeners are, an absolute path on the machine that will run HAProxy. */
    @Parameter(property = "haproof.certificateFolder", defaultValue = Translator.CERTIFICATE_FOLDER, required = true)
    private String certificateFolder;

    /** The folder for the configurations, {@code NAME.cfg} for the document {@code NAME.json} or {@code NAME.yaml}. */
    @Parameter(
            property = "haproof.outputDirectory",
            defaultValue = "${project.build.directory}/generated-resources/haproxy",
            required = true)
    private File outputDirectory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("haproof is skipped");
            return;
        }
        Translator translator = translator(version());
        Sources sources = new Sources(basedir.toPath(), root.toPath());
        Sources.Wanted wanted = Sources.Wanted.of("documents", documents, DOCUMENTS);
        List<ProjectFile> found = sources.find(wanted, excludes);
        if (found.isEmpty()) {
            getLog().info("no listener document in " + wanted);
        }
        Map<String, String> written = new HashMap<>();
        for (ProjectFile document : found) {
            String name = target(document.path());
            String other = written.putIfAbsent(name, document.name());
            if (other != null) {
                throw new MojoExecutionException(
                        "\"" + other + "\" and \"" + document.name() + "\" would both be written as \"" + name + '"');
            }
            String text = translated(document, translator);
            getLog().info("wrote " + sources.write(outputDirectory.toPath().resolve(name), out -> out.write(text)));
        }
    }

    private Translator translator(Version version) throws MojoExecutionException {
        try {
            Translator translator = Translator.forTarget(version).withCertificateFolder(certificateFolder);
            return preamble == null
                    ? translator
                    : translator.withPreamble(Preamble.of(Files.readString(preamble.toPath())));
        } catch (IllegalArgumentException refused) {
            throw new MojoExecutionException("certificateFolder: " + refused.getMessage(), refused);
        } catch (IOException failure) {
            throw new MojoExecutionException(
                    "preamble: cannot read \"" + preamble + "\": " + Reason.of(failure), failure);
        }
    }

    private Version version() throws MojoExecutionException {
        if (haproxyVersion.contains(",")) {
            throw new MojoExecutionException(
                    "haproxyVersion: a configuration is written for one version; expected one");
        }
        try {
            Target target = Catalogue.load().resolve(haproxyVersion);
            target.note().ifPresent(getLog()::info);
            return target.version();
        } catch (IllegalArgumentException refused) {
            throw new MojoExecutionException("haproxyVersion: " + refused.getMessage(), refused);
        }
    }

    private static String target(Path document) {
        String name = document.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + ".cfg";
    }

    private String translated(ProjectFile file, Translator translator)
            throws MojoExecutionException, MojoFailureException {
        Input input = read(file);
        if (!(input instanceof Input.Document listing)) {
            throw new MojoExecutionException("\"" + file.name() + "\" "
                    + (input instanceof Input.Unusable unusable ? unusable.reason() : "holds no structured listeners"));
        }
        Version version = translator.target();
        Linter linter = Linter.forTarget(version);
        LintResult found = linter.lint(listing.document());
        if (!found.findings().isEmpty()) {
            show(file.name(), found, version);
        }
        Compiled compiled = translator.compile(listing.document());
        compiled.losses().forEach(loss -> say(file.name(), loss));
        LintResult proof = linter.lint(Source.of(target(file.path()), compiled.text()));
        if (proof.hasErrors()) {
            show(target(file.path()), proof, version);
        }
        return compiled.text();
    }

    /** Fields that nobody knows were found by the check before. */
    private void say(String name, Loss loss) {
        if (loss.reason() != Loss.Reason.UNKNOWN_FIELD) {
            getLog().info(name + ": " + loss.field().map(field -> field + ": ").orElse("") + loss.message());
        }
    }

    private static Input read(ProjectFile file) throws MojoExecutionException {
        try {
            return Input.of(file.name(), file.content().read());
        } catch (IOException failure) {
            throw new MojoExecutionException("cannot read \"" + file.name() + "\": " + Reason.of(failure), failure);
        }
    }

    /** Says what was found in a text, and ends the build if that is an error. */
    private void show(String name, LintResult found, Version version) throws MojoFailureException {
        FileReport report = FileReport.of(name, found, version);
        Findings findings = Findings.of(new Report(List.of(version), List.of(report)));
        findings.log(getLog());
        if (found.hasErrors()) {
            throw new MojoFailureException(findings.failure());
        }
    }
}
