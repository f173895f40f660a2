package io.haproof.directive;

import io.haproof.catalogue.Catalogue;
import io.haproof.catalogue.Gate;
import io.haproof.catalogue.History;
import io.haproof.catalogue.Kind;
import io.haproof.catalogue.ParameterEntry;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.Word;
import io.haproof.text.Excerpt;
import java.util.List;
import java.util.Optional;

/** The parameters of a {@code bind} or {@code server} line, with their values. */
enum ParameterArgument implements ArgumentType {
    BIND(Kind.BIND_PARAMETER) {
        @Override
        Optional<ParameterEntry> find(Vocabulary vocabulary, String context, String name) {
            return vocabulary.bindParameter(context, name);
        }

        @Override
        List<String> names(Vocabulary vocabulary, String context) {
            return vocabulary.bindParameters(context);
        }
    },
    SERVER(Kind.SERVER_PARAMETER) {
        @Override
        Optional<ParameterEntry> find(Vocabulary vocabulary, String context, String name) {
            return vocabulary.serverParameter(context, name);
        }

        @Override
        List<String> names(Vocabulary vocabulary, String context) {
            return vocabulary.serverParameters(context);
        }
    };

    private final Kind kind;

    ParameterArgument(Kind kind) {
        this.kind = kind;
    }

    abstract Optional<ParameterEntry> find(Vocabulary vocabulary, String context, String name);

    abstract List<String> names(Vocabulary vocabulary, String context);

    @Override
    public void check(Cursor cursor, Hole hole, Excerpt text) {
        throw new IllegalStateException("a parameter is a word of its own");
    }

    @Override
    public boolean canBeAbsent() {
        return true;
    }

    /** Reads all parameters up to the end of the line. */
    @Override
    public void read(Cursor cursor, Hole hole) {
        while (!cursor.atEnd()) {
            int start = cursor.index();
            boolean isUnderstood = readOne(cursor, cursor.next());
            cursor.keep(start, isUnderstood);
        }
    }

    /** Reads one; false if nothing certain is known of the rest of the line. */
    private boolean readOne(Cursor cursor, Word word) {
        Vocabulary vocabulary = cursor.context().vocabulary();
        String context = context(cursor);
        int bracket = word.value().indexOf('(');
        String name = bracket > 0 ? word.value().substring(0, bracket) : word.value();
        Optional<ParameterEntry> entry = find(vocabulary, context, name);
        if (bracket >= 0 && (entry.isEmpty() || entry.get().glued().isEmpty())) {
            entry = find(vocabulary, context, word.value());
        }
        if (entry.isPresent()) {
            return readValue(cursor, word, entry.get());
        }
        unknown(cursor, word, name, context);
        return false;
    }

    private boolean readValue(Cursor cursor, Word word, ParameterEntry entry) {
        if (entry.buildDependent()) {
            cursor.giveUp();
            return false;
        }
        if (entry.placement() == Verdict.REFUSED) {
            Optional<Problem> otherVersion = Catalogue.load()
                    .history(kind, entry.name())
                    .flatMap(known -> UnknownWords.otherVersion(cursor.context().vocabulary(), known, word.span()));
            if (otherVersion.isPresent()) {
                throw new Misfit(otherVersion.get());
            }
            String message = "\"" + entry.name() + "\" cannot be used on \"" + cursor.subject() + "\"";
            throw new Misfit(Problem.fatal(Problem.Kind.UNKNOWN_PARAMETER, word.span(), message));
        }
        if (entry.gate() == Gate.EXPERIMENTAL && !cursor.context().exposed().experimental()) {
            throw new Misfit(DirectiveReader.notExposed('"' + entry.name() + '"', word.span()));
        }
        if (entry.glued().isPresent()) {
            Excerpt rest = word.text().sub(entry.name().length(), word.value().length());
            NotationMatcher.readGlued(entry.glued().get(), rest, cursor);
        }
        if (cursor.atEnd() && entry.valueMissing().starts()) {
            return true;
        }
        remark(cursor, word, entry);
        if (entry.placement() == Verdict.SKIPPED) {
            // Its value is not looked at, whether there is one or not.
            if (!cursor.atEnd()) {
                cursor.next();
            }
            return true;
        }
        Cursor inner = cursor.about(entry.name());
        NotationMatcher.read(entry.syntax(), inner);
        cursor.moveTo(inner.index());
        return true;
    }

    private static void remark(Cursor cursor, Word word, ParameterEntry entry) {
        if (entry.deprecation().isPresent()) {
            String instead = entry.deprecation().get().instead();
            String message = "\"" + entry.name() + "\" is deprecated" + instead;
            cursor.remark(Problem.warning(Problem.Kind.DEPRECATED, word.span(), message));
        } else if (entry.placement() != Verdict.ACCEPTED) {
            String message = "\"" + entry.name() + "\" has no effect on \"" + cursor.subject() + "\"";
            cursor.remark(Problem.warning(Problem.Kind.IGNORED_SECTION, word.span(), message));
        }
    }

    private void unknown(Cursor cursor, Word word, String name, String context) {
        Vocabulary vocabulary = cursor.context().vocabulary();
        Optional<History> history = Catalogue.load().history(kind, name);
        if (history.map(History::buildDependent).orElse(false)) {
            cursor.giveUp();
            return;
        }
        Optional<Problem> otherVersion =
                history.flatMap(known -> UnknownWords.otherVersion(vocabulary, known, word.span()));
        throw new Misfit(otherVersion.orElseGet(
                () -> TextArguments.unknownWord(cursor.subject(), word.text(), names(vocabulary, context))));
    }

    /** What the catalogue calls the kind of line. */
    private String context(Cursor cursor) {
        String section = cursor.context().section().keyword();
        String keyword = cursor.keyword();
        if (this == BIND) {
            boolean isPlainBind = keyword.equals("bind");
            return switch (section) {
                case "log-forward", "peers" -> isPlainBind || section.equals("peers") ? section + " bind" : keyword;
                default -> keyword;
            };
        }
        return switch (section) {
            case "ring" -> "ring server";
            case "peers" -> "peer";
            case "resolvers" -> "nameserver";
            default -> keyword;
        };
    }

    @Override
    public String describe(Hole hole) {
        return "a parameter";
    }
}
