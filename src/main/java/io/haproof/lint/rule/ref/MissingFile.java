package io.haproof.lint.rule.ref;

import io.haproof.directive.Analysis;
import io.haproof.directive.Argument;
import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.lint.FileProbe;
import io.haproof.lint.Outside;
import io.haproof.lint.Rule;
import io.haproof.lint.RuleContext;
import io.haproof.lint.RuleInfo;
import io.haproof.lint.Subscriptions;
import io.haproof.syntax.ConfigTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reports files that a text names and HAProxy could not read on this machine. Which words name files, and which of them HAProxy
 * reads when it starts, says the catalogue; where a relative path starts from, the text.
 */
public final class MissingFile implements Rule {

    /** Files that HAProxy makes, or does without. */
    private static final String LATER = "later";

    /** What may be a folder. */
    private static final Set<String> FOLDERS = Set.of("crt", "ca");

    /** The words that make HAProxy write the file itself. */
    private static final Set<String> MAKING = Set.of("acme", "generate-dummy");

    private static final List<String> BUNDLE = List.of("", ".rsa", ".ecdsa", ".dsa");

    @Override
    public RuleInfo info() {
        return RuleInfo.rule("ref-missing-file-reference", "a file that the text names cannot be read");
    }

    @Override
    public boolean canFind(Outside outside) {
        return outside.files().isPresent();
    }

    @Override
    public void listen(Subscriptions on) {
        on.whole((analysis, context) -> context.files().ifPresent(files -> check(analysis, context, files)));
    }

    private static void check(Analysis analysis, RuleContext context, FileProbe files) {
        Bases bases = new Bases(analysis);
        for (Section section : analysis.sections()) {
            bases.enter(section);
            for (Directive directive : section.directives()) {
                if (directive.isSound() && directive.isCertain()) {
                    bases.take(directive);
                    directive.arguments().stream()
                            .filter(MissingFile::isNeeded)
                            .forEach(argument -> check(argument, directive, bases, context, files));
                }
            }
        }
    }

    /** Whether HAProxy reads a file under that very name: {@code @store/name}, {@code virt@name} and {@code opt@name} are others. */
    private static boolean isNeeded(Argument argument) {
        boolean isFile =
                argument.type().equals("file") && !argument.hole().detail().equals(LATER)
                        || argument.type().equals("map-file");
        String path = argument.text().value();
        boolean isElsewhere = path.isEmpty() || path.startsWith("@") || path.matches("(virt|opt|file)@.*");
        return isFile && !isElsewhere;
    }

    private static void check(
            Argument argument, Directive directive, Bases bases, RuleContext context, FileProbe files) {
        String kind = argument.hole().detail();
        Optional<String> path = bases.path(argument.text().value(), kind, directive);
        if (directive.words().stream().anyMatch(word -> MAKING.contains(word.value()))) {
            path.ifPresent(bases.made::add);
        } else if (path.isPresent() && !bases.made.contains(path.get())) {
            List<String> names = kind.equals("crt") ? BUNDLE : List.of("");
            List<Optional<String>> flaws = names.stream()
                    .map(suffix -> files.flaw(path.get() + suffix, FOLDERS.contains(kind)))
                    .toList();
            if (flaws.stream().allMatch(Optional::isPresent)) {
                context.report(
                        argument.text().raw(),
                        "the file \"" + path.get() + "\" " + flaws.get(0).get());
            }
        }
    }

    /** Where relative paths start from, at one place of the text. */
    private static final class Bases {

        private final Analysis analysis;
        private final Map<String, String> global = new HashMap<>();
        private final Map<String, String> own = new HashMap<>();
        private final Set<String> made = new HashSet<>();
        private String defaultPath = "current";
        private String origin = "";
        private boolean isGlobal;

        Bases(Analysis analysis) {
            this.analysis = analysis;
        }

        void enter(Section section) {
            isGlobal = section.keyword().equals("global");
            own.clear();
        }

        void take(Directive directive) {
            List<Argument> arguments = directive.arguments();
            String keyword = directive.keyword();
            if (keyword.equals("default-path")) {
                defaultPath = directive.words().get(1).value();
                origin = arguments.isEmpty()
                        ? ""
                        : arguments.get(arguments.size() - 1).text().value();
            } else if (keyword.endsWith("-base") && !arguments.isEmpty()) {
                String kind = keyword.substring(0, keyword.length() - "-base".length());
                (isGlobal ? global : own).put(kind, arguments.get(0).text().value());
            }
        }

        /** The path from the working folder; nothing if only HAProxy knows. */
        Optional<String> path(String path, String kind, Directive directive) {
            String base = own.getOrDefault(kind, global.getOrDefault(kind, ""));
            String whole = path.startsWith("/") || base.isEmpty() ? path : base + '/' + path;
            if (whole.startsWith("/")) {
                return Optional.of(whole);
            }
            return folder(directive).map(folder -> folder.isEmpty() ? whole : folder + '/' + whole);
        }

        private Optional<String> folder(Directive directive) {
            String file = analysis.tree().files().stream()
                    .filter(each -> each.linesAbove() < directive.line().number())
                    .reduce((first, second) -> second)
                    .map(ConfigTree.File::source)
                    .orElse(analysis.source())
                    .name();
            String config = file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "";
            boolean isUnnamed = file.startsWith("<");
            return switch (defaultPath) {
                case "current" -> Optional.of("");
                case "origin" -> Optional.of(origin);
                case "config" -> isUnnamed ? Optional.empty() : Optional.of(config);
                case "parent" -> isUnnamed ? Optional.empty() : Optional.of(config.isEmpty() ? ".." : config + "/..");
                default -> Optional.empty();
            };
        }
    }
}
