package io.haproof.cloud.change;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Target;
import io.haproof.catalogue.Version;
import io.haproof.cloud.wire.Instance;
import io.haproof.lint.Finding;
import io.haproof.lint.LintResult;
import io.haproof.lint.Linter;
import io.haproof.listener.ListenerDocument;
import io.haproof.text.Passwords;
import io.haproof.text.Source;
import io.haproof.translate.Translator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Checks what an instance has or is to have, for the version of HAProxy that the instance runs. Thread-safe. */
public final class Inspector {

    private final Map<Version, Tools> tools = new ConcurrentHashMap<>();

    /** What checks for one version. */
    private record Tools(Linter linter, Translator translator) {

        static Tools of(Version version) {
            return new Tools(Linter.forTarget(version), Translator.forTarget(version));
        }
    }

    /**
     * Checks a custom configuration. No finding quotes a password.
     *
     * @param asked the version to check for, if not the one that the instance reports
     * @throws ChangeException if the version is not known
     */
    public Inspection inspect(Instance instance, Optional<String> asked, Source configuration) throws ChangeException {
        List<String> notes = new ArrayList<>();
        Version version = version(instance, asked, notes);
        LintResult result = tools(version).linter().lint(configuration);
        Passwords passwords = Passwords.in(configuration.text());
        List<Finding> findings = result.findings().stream()
                .map(finding -> without(passwords, finding))
                .toList();
        return new Inspection(version, new LintResult(configuration, findings), notes);
    }

    private static Finding without(Passwords passwords, Finding finding) {
        return new Finding(
                finding.rule(),
                finding.severity(),
                finding.fatal(),
                passwords.hide(finding.message()),
                finding.span(),
                finding.path(),
                finding.related(),
                finding.fix());
    }

    /**
     * Checks structured listeners, and the configuration that the service writes for them.
     *
     * @param asked the version to check for, if not the one that the instance reports
     * @throws ChangeException if the version is not known
     */
    public Inspection inspect(Instance instance, Optional<String> asked, ListenerDocument document)
            throws ChangeException {
        List<String> notes = new ArrayList<>();
        Version version = version(instance, asked, notes);
        Tools able = tools(version);
        LintResult result = able.linter().lint(document);
        if (result.hasErrors() || document.lists().isEmpty()) {
            // There is no configuration that they stand for.
            return new Inspection(version, result, notes);
        }
        Source written = Source.of(
                document.source().name(), able.translator().compile(document).text());
        return new Inspection(
                version, WrittenText.of(document).merge(result, able.linter().lint(written)), notes);
    }

    private Tools tools(Version version) {
        return tools.computeIfAbsent(version, Tools::of);
    }

    private static Version version(Instance instance, Optional<String> asked, List<String> notes)
            throws ChangeException {
        String reported = instance.version();
        String wanted = asked.orElse(reported);
        try {
            Target target = Catalogue.load().resolve(wanted);
            target.note().ifPresent(notes::add);
            if (!wanted.equals(reported)) {
                notes.add("checked for HAProxy " + wanted + ", although the instance reports "
                        + (reported.isEmpty() ? "no version" : '"' + reported + '"'));
            }
            return target.version();
        } catch (IllegalArgumentException unknown) {
            String what = asked.isPresent()
                    ? "the version to check instance " + instance.uuid() + " for is not known: "
                    : "the version of instance " + instance.uuid() + " is not known: ";
            throw new ChangeException(what + unknown.getMessage() + "; say which one to check for");
        }
    }
}
