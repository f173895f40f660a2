package io.haproof.directive;

import io.haproof.catalogue.AclKeyword;
import io.haproof.catalogue.FetchEntry;
import io.haproof.catalogue.Verdict;
import io.haproof.catalogue.Vocabulary;
import io.haproof.directive.Problem.Kind;
import io.haproof.syntax.AclExpression;
import io.haproof.syntax.AclExpression.Flag;
import io.haproof.syntax.Notation.Hole;
import io.haproof.syntax.SampleExpression;
import io.haproof.text.Excerpt;
import io.haproof.text.Span;
import java.util.List;
import java.util.Optional;

/** Checks an ACL, named or anonymous: its criterion, its flags, and whether its patterns fit how it matches. */
final class AclCheck {

    private static final Hole PATTERN_FILE = new Hole("map-file", "");

    private AclCheck() {}

    /**
     * Checks the ACL whose criterion is word {@code first}.
     *
     * @param place what to point at where there is no criterion
     */
    static AclExpression check(Cursor cursor, List<Excerpt> words, int first, Span place) {
        AclExpression acl = cursor.context().languages().acl(words, first);
        if (acl.criterion().value().isEmpty()) {
            String message = "the ACL is empty; expected a criterion such as path_beg";
            throw new Misfit(Problem.fatal(Kind.BAD_CONDITION, place, message));
        }
        Criterion criterion = criterion(cursor, acl);
        checkFlags(cursor, acl, criterion);
        Optional<Flag> method = method(acl);
        if (method.isEmpty() && criterion.match().equals(Patterns.NO_MATCH)) {
            String message = "\"" + acl.criterion() + "\" gives " + criterion.type()
                    + ", which nothing matches by itself; expected \"-m\" and a matching method";
            throw new Misfit(
                    Problem.fatal(Kind.MISSING_ARGUMENT, acl.criterion().raw(), message));
        }
        String match = method.flatMap(Flag::operand).map(Excerpt::value).orElse(criterion.match());
        replaced(cursor, acl, match);
        if (acl.criterion().value().startsWith("http_auth_group")
                && acl.patterns().isEmpty()
                && !acl.hasFlag("-f")) {
            String message = "no group is named; expected one or more behind the criterion";
            cursor.keepForLater(
                    Problem.fatal(Kind.BAD_ACL_PATTERN, acl.criterion().raw(), message), LateProblem.Use.OWN);
        }
        boolean resolves = !acl.hasFlag("-n");
        Patterns.check(match, acl.patterns(), resolves);
        return acl;
    }

    /**
     * What is matched.
     *
     * @param type the type of the sample
     * @param match how it is matched if no flag says otherwise
     */
    private record Criterion(String type, String match) {}

    private static Criterion criterion(Cursor cursor, AclExpression acl) {
        Vocabulary vocabulary = cursor.context().vocabulary();
        String name = acl.asKeyword().fetch().name().value();
        SampleCheck check = SampleCheck.anywhere(cursor);
        Optional<AclKeyword> keyword = vocabulary.aclKeyword(name);
        if (keyword.isEmpty()) {
            String type = check.check(acl.asFetch());
            return new Criterion(type, Patterns.defaultMatch(type));
        }
        SampleExpression expression = acl.asKeyword();
        Optional<FetchEntry> fetch = vocabulary.fetch(keyword.get().fetch());
        if (fetch.isEmpty()) {
            return new Criterion(SampleCheck.UNKNOWN, keyword.get().match());
        }
        String type = check.check(expression, fetch.get());
        boolean isConverted = expression.converters().stream()
                .anyMatch(call -> !call.name().value().isEmpty());
        return new Criterion(
                type, isConverted ? Patterns.defaultMatch(type) : keyword.get().match());
    }

    private static void checkFlags(Cursor cursor, AclExpression acl, Criterion criterion) {
        if (acl.problem().isPresent()) {
            Span span = acl.problem().get().span();
            throw new Misfit(
                    switch (acl.problem().get().kind()) {
                        case CRITERION_MISSING ->
                            Problem.fatal(
                                    Kind.BAD_CONDITION,
                                    span,
                                    "the ACL has no criterion; expected one such as path_beg");
                        case FLAG_UNKNOWN ->
                            Problem.fatal(
                                    Kind.ACL_UNKNOWN_FLAG,
                                    span,
                                    "unknown flag of an ACL; expected -f, -i, -m, -M, -n, -u, or \"--\" in front of a "
                                            + "pattern that begins with a dash");
                        case OPERAND_MISSING ->
                            Problem.fatal(Kind.MISSING_ARGUMENT, span, "the flag needs a word behind it");
                        case METHOD_BEHIND_FILE ->
                            Problem.fatal(Kind.ACL_UNKNOWN_FLAG, span, "\"-m\" must stand in front of \"-f\"");
                    });
        }
        boolean hasMethod = false;
        for (Flag flag : acl.flags()) {
            if (flag.is("-m") && flag.operand().isPresent()) {
                if (hasMethod
                        && cursor.context().vocabulary().dialect().whole("second-match-method") == Verdict.REFUSED) {
                    String message = "a second \"-m\"; expected one matching method";
                    throw new Misfit(Problem.fatal(Kind.ACL_UNKNOWN_FLAG, flag.span(), message));
                }
                hasMethod = true;
                checkMethod(cursor.context().vocabulary(), flag.operand().get(), criterion.type());
            } else if (flag.is("-f") && flag.operand().isPresent()) {
                Excerpt file = flag.operand().get();
                cursor.bind(PATTERN_FILE, file, file.value());
            } else if (flag.is("-u") && flag.operand().isPresent()) {
                checkIdentifier(cursor, flag.operand().get());
            }
        }
    }

    private static void checkIdentifier(Cursor cursor, Excerpt id) {
        if (!id.value().matches("\\s*[+-]?[0-9]+")) {
            String message = "\"" + id + "\" is no number; expected the identifier of the list of patterns";
            throw new Misfit(Problem.fatal(Kind.BAD_VALUE, id.raw(), message));
        }
        String number = NumberFormat.LENIENT.read(id.value()).value().toString();
        if (cursor.context().reading().isTaken(number, id.raw())) {
            String message = "another list of patterns has the identifier " + number;
            throw new Misfit(Problem.fatal(Kind.DUPLICATE_IDENTIFIER, id.raw(), message));
        }
    }

    private static void checkMethod(Vocabulary vocabulary, Excerpt method, String type) {
        var known = vocabulary.enumeration("match-method");
        if (known.isPresent() && !known.get().has(method.value())) {
            throw new Misfit(TextArguments.unknownWord("-m", method, known.get().accepted()));
        }
        boolean fits = type.equals(SampleCheck.ANY)
                || type.equals(SampleCheck.UNKNOWN)
                || vocabulary.canMatch(type, method.value());
        if (!fits) {
            String message = "\"-m " + method + "\" cannot match a sample of type " + type;
            throw new Misfit(Problem.fatal(Kind.ACL_UNKNOWN_FLAG, method.raw(), message));
        }
    }

    /** Warns of a criterion whose name says how to match, and that is matched otherwise. */
    private static void replaced(Cursor cursor, AclExpression acl, String match) {
        Vocabulary vocabulary = cursor.context().vocabulary();
        vocabulary
                .aclKeyword(acl.asKeyword().fetch().name().value())
                .filter(keyword -> vocabulary.isListed("matching-by-name", keyword.match()))
                .filter(keyword -> !keyword.match().equals(match))
                .flatMap(keyword -> Problem.fatal(
                                Kind.ACL_METHOD_REPLACED,
                                acl.criterion().raw(),
                                "\"" + keyword.name() + "\" says how to match, and is matched otherwise here")
                        .judged(vocabulary.dialect().whole("acl-method-replaced")))
                .ifPresent(cursor::remark);
    }

    private static Optional<Flag> method(AclExpression acl) {
        return acl.flags().stream().filter(flag -> flag.is("-m")).reduce((first, second) -> second);
    }
}
