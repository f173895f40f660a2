package io.haproof.lint;

import io.haproof.directive.Problem;
import io.haproof.lint.rule.cds.AclAddress;
import io.haproof.lint.rule.cds.AclDuplicate;
import io.haproof.lint.rule.cds.AclHostBits;
import io.haproof.lint.rule.cds.AclTooWide;
import io.haproof.lint.rule.cds.BackendEmpty;
import io.haproof.lint.rule.cds.CertificateDuplicate;
import io.haproof.lint.rule.cds.CertificateMasked;
import io.haproof.lint.rule.cds.CertificateName;
import io.haproof.lint.rule.cds.ControlCharacter;
import io.haproof.lint.rule.cds.DocumentEmpty;
import io.haproof.lint.rule.cds.DocumentShape;
import io.haproof.lint.rule.cds.FieldMissing;
import io.haproof.lint.rule.cds.FieldType;
import io.haproof.lint.rule.cds.FieldUnknown;
import io.haproof.lint.rule.cds.FrontendBackendPair;
import io.haproof.lint.rule.cds.HttpchkUri;
import io.haproof.lint.rule.cds.ListenerName;
import io.haproof.lint.rule.cds.ListenerNameHyphen;
import io.haproof.lint.rule.cds.ListenerNameReserved;
import io.haproof.lint.rule.cds.ListenerPortPlatform;
import io.haproof.lint.rule.cds.ListenerPortReserved;
import io.haproof.lint.rule.cds.Malformed;
import io.haproof.lint.rule.cds.ManagedGlobal;
import io.haproof.lint.rule.cds.MaxconnSum;
import io.haproof.lint.rule.cds.MaxconnZero;
import io.haproof.lint.rule.cds.OutOfRange;
import io.haproof.lint.rule.cds.PersistenceTimerOrder;
import io.haproof.lint.rule.cds.Repeated;
import io.haproof.lint.rule.cds.RepeaterWithoutSource;
import io.haproof.lint.rule.cds.ServerAddress;
import io.haproof.lint.rule.cds.ServerDomain;
import io.haproof.lint.rule.cds.ServerDuplicate;
import io.haproof.lint.rule.cds.TimeoutUnrealistic;
import io.haproof.lint.rule.cds.TimeoutValue;
import io.haproof.lint.rule.cds.TimeoutZero;
import io.haproof.lint.rule.cds.UnknownWord;
import io.haproof.lint.rule.check.AgentWithoutPort;
import io.haproof.lint.rule.check.DisagreesWithHaproxy;
import io.haproof.lint.rule.check.ExternalCheck;
import io.haproof.lint.rule.check.NoPort;
import io.haproof.lint.rule.check.ServerMux;
import io.haproof.lint.rule.obs.FormatWithoutTarget;
import io.haproof.lint.rule.obs.HttpAliasInTcp;
import io.haproof.lint.rule.obs.HttpFormatInTcp;
import io.haproof.lint.rule.obs.HttplogInTcp;
import io.haproof.lint.rule.obs.LogFormatConflict;
import io.haproof.lint.rule.order.RuleClass;
import io.haproof.lint.rule.order.UnreachableRule;
import io.haproof.lint.rule.proxy.BalanceNeedsHttp;
import io.haproof.lint.rule.proxy.ConflictingSettings;
import io.haproof.lint.rule.proxy.FcgiIncomplete;
import io.haproof.lint.rule.proxy.FilterOrder;
import io.haproof.lint.rule.proxy.FrontendWithoutBind;
import io.haproof.lint.rule.proxy.HttpFeatureInTcp;
import io.haproof.lint.rule.proxy.MuxNotUsable;
import io.haproof.lint.rule.proxy.NoListener;
import io.haproof.lint.rule.proxy.ReverseBind;
import io.haproof.lint.rule.proxy.ServerTransport;
import io.haproof.lint.rule.proxy.TableKeyType;
import io.haproof.lint.rule.proxy.TimeoutMissing;
import io.haproof.lint.rule.ref.BackendModeMismatch;
import io.haproof.lint.rule.ref.BadTracking;
import io.haproof.lint.rule.ref.MissingFile;
import io.haproof.lint.rule.ref.RoutingLoop;
import io.haproof.lint.rule.ref.SpoeBackend;
import io.haproof.lint.rule.ref.UndefinedBackend;
import io.haproof.lint.rule.ref.UndefinedCapture;
import io.haproof.lint.rule.ref.UndefinedGroup;
import io.haproof.lint.rule.ref.UndefinedSection;
import io.haproof.lint.rule.ref.UndefinedServer;
import io.haproof.lint.rule.ref.UndefinedTable;
import io.haproof.lint.rule.sec.SslWithoutCertificate;
import io.haproof.lint.rule.sec.VerifyWithoutCa;
import io.haproof.lint.rule.syntax.DuplicateServer;
import io.haproof.lint.rule.syntax.NotUtf8;
import io.haproof.listener.BackendServer;
import io.haproof.listener.Certificate;
import io.haproof.listener.Listener;
import io.haproof.listener.PersistenceTimer;
import io.haproof.listener.SessionPersistence;
import java.util.List;
import java.util.Set;

/** The rules that come with this library, in alphabetical order. */
public final class BuiltInRules {

    private static final List<Rule> ALL = List.of(
            new AclAddress(),
            new AclDuplicate(),
            new AclHostBits(),
            new AclTooWide(),
            new BackendEmpty(),
            new CertificateDuplicate(),
            Malformed.of(
                    "cds-certificate-id",
                    Certificate.class,
                    "CertificateId",
                    "id of a certificate",
                    "1 to 64 letters, digits, _ and -"),
            new CertificateMasked(),
            new CertificateName(),
            new DocumentEmpty(),
            new DocumentShape(),
            new UnknownWord(),
            new FieldMissing(),
            new FieldType(),
            new FieldUnknown(),
            new FrontendBackendPair(),
            new HttpchkUri(),
            new ListenerName(),
            Repeated.of("cds-listener-name-duplicate", Listener.class, "ListenerName", "name of a listener"),
            new ListenerNameHyphen(),
            new ListenerNameReserved(),
            Repeated.of("cds-listener-port-duplicate", Listener.class, "ListenerPort", "port of a listener"),
            new ListenerPortPlatform(),
            OutOfRange.of("cds-listener-port-range", Listener.class, "port of a listener", "ListenerPort"),
            new ListenerPortReserved(),
            new ManagedGlobal(),
            OutOfRange.of("cds-maxconn", Record.class, "limit of connections", "MaxConn"),
            new MaxconnSum(),
            new MaxconnZero(),
            Malformed.of(
                    "cds-persistence-key",
                    SessionPersistence.class,
                    "Key",
                    "name of a persistence cookie",
                    "2 to 15 of a to z, 0 to 9 and _, a letter first, no _ last"),
            Repeated.of(
                    "cds-persistence-key-duplicate", SessionPersistence.class, "Key", "name of a persistence cookie"),
            new PersistenceTimerOrder(),
            OutOfRange.of(
                    "cds-persistence-timer-range",
                    PersistenceTimer.class,
                    "time of a persistence cookie",
                    "MaxIdle",
                    "MaxLife"),
            new RepeaterWithoutSource(),
            new ServerAddress(),
            new ServerDomain(),
            new ServerDuplicate(),
            OutOfRange.of("cds-server-port", BackendServer.class, "port of a server", "Port"),
            Malformed.of("cds-server-weight", BackendServer.class, "Weight", "weight of a server", "1 to 256"),
            new TimeoutUnrealistic(),
            new TimeoutValue(),
            new TimeoutZero(),
            new ControlCharacter(),
            new AgentWithoutPort(),
            new DisagreesWithHaproxy(),
            new ExternalCheck(),
            new ServerMux(),
            new NoPort(),
            new FormatWithoutTarget(),
            new HttpAliasInTcp(),
            new HttpFormatInTcp(),
            new HttplogInTcp(),
            new LogFormatConflict(),
            warning(
                    "order-condition-wrong-phase",
                    "a condition asks for data that is not there",
                    Problem.Kind.CONDITION_WRONG_PHASE),
            warning(
                    "order-l6-sample-in-http",
                    "data below HTTP is asked for in http mode",
                    Problem.Kind.LAYER_6_SAMPLE),
            new RuleClass(),
            new UnreachableRule(),
            problem("proxy-action-wrong-mode", "an action needs a proxy in another mode", Problem.Kind.WRONG_MODE),
            new BalanceNeedsHttp(),
            new ReverseBind(),
            new ConflictingSettings(),
            problem(
                    "proxy-duplicate-id",
                    "two things have one id, unique identifier or table",
                    Problem.Kind.DUPLICATE_ID),
            new FcgiIncomplete(),
            new FilterOrder(),
            new FrontendWithoutBind(),
            new HttpFeatureInTcp(),
            new MuxNotUsable(),
            new NoListener(),
            problem(
                    "proxy-peers-conflict",
                    "the lines of a peers section do not fit together",
                    Problem.Kind.PEER_CONFLICT),
            new ServerTransport(),
            new TableKeyType(),
            new TimeoutMissing(),
            new BackendModeMismatch(),
            new BadTracking(),
            new MissingFile(),
            new RoutingLoop(),
            new SpoeBackend(),
            problem("ref-undefined-acl", "a condition names an ACL that is not declared", Problem.Kind.UNDEFINED_ACL),
            new UndefinedBackend(),
            UndefinedSection.of("cache"),
            new UndefinedCapture(),
            problem(
                    "ref-undefined-defaults",
                    "a section inherits from defaults that do not exist",
                    Problem.Kind.UNDEFINED_DEFAULTS),
            UndefinedSection.of("fcgi-app"),
            new UndefinedGroup(),
            UndefinedSection.of("healthcheck"),
            UndefinedSection.of("http-errors"),
            UndefinedSection.of("mailers"),
            UndefinedSection.of("peers"),
            UndefinedSection.of("resolvers", Set.of("default")),
            new UndefinedServer(),
            new UndefinedTable(),
            UndefinedSection.of("userlist"),
            new SslWithoutCertificate(),
            new VerifyWithoutCa(),
            SuppressionRules.MALFORMED,
            SuppressionRules.UNKNOWN,
            SuppressionRules.UNUSED,
            SuppressionRules.UNREASONED,
            warning(
                    "syntax-acl-method-replaced",
                    "an ACL matches otherwise than its criterion says",
                    Problem.Kind.ACL_METHOD_REPLACED),
            problem("syntax-acl-unknown-flag", "an ACL has an unknown flag", Problem.Kind.ACL_UNKNOWN_FLAG),
            problem("syntax-bad-acl-pattern", "a pattern does not fit how it is matched", Problem.Kind.BAD_ACL_PATTERN),
            problem("syntax-bad-address", "an address cannot be read", Problem.Kind.BAD_ADDRESS),
            problem("syntax-bad-condition", "a condition is malformed", Problem.Kind.BAD_CONDITION),
            problem(
                    "syntax-bad-environment-variable",
                    "a reference to an environment variable is malformed",
                    Problem.Kind.BAD_ENVIRONMENT_VARIABLE),
            problem("syntax-bad-escape", "an escape sequence is incomplete", Problem.Kind.BAD_ESCAPE),
            problem(
                    "syntax-bad-if-condition",
                    "the condition of a conditional block cannot be read",
                    Problem.Kind.BAD_IF_CONDITION),
            problem("syntax-bad-name-character", "a name has a forbidden character", Problem.Kind.BAD_NAME_CHARACTER),
            problem(
                    "syntax-bad-negation",
                    "\"no\" or \"default\" stands before a keyword that does not allow it",
                    Problem.Kind.BAD_NEGATION),
            problem("syntax-bad-port", "a port is out of range or not allowed as written", Problem.Kind.BAD_PORT),
            problem("syntax-bad-regex", "a regular expression does not compile", Problem.Kind.BAD_REGEX),
            problem(
                    "syntax-bad-sample-argument",
                    "the arguments of a sample fetch or converter do not fit",
                    Problem.Kind.BAD_SAMPLE_ARGUMENT),
            problem("syntax-bad-size", "a size cannot be read", Problem.Kind.BAD_SIZE),
            problem("syntax-bad-status-code", "HAProxy does not emit this status code", Problem.Kind.BAD_STATUS_CODE),
            fixable("syntax-bad-time", "a time cannot be read", Problem.Kind.BAD_TIME),
            problem("syntax-bad-value", "a value is not what its keyword takes", Problem.Kind.BAD_VALUE),
            problem("syntax-bad-variable-name", "the name of a variable is malformed", Problem.Kind.BAD_VARIABLE_NAME),
            problem(
                    "syntax-conflicting-parameters",
                    "parameters on one line exclude each other",
                    Problem.Kind.CONFLICTING_PARAMETERS),
            problem(
                    "syntax-duplicate-directive",
                    "a keyword that may stand once stands twice",
                    Problem.Kind.DUPLICATE_DIRECTIVE),
            problem(
                    "syntax-duplicate-pattern-id",
                    "two lists of patterns have one identifier",
                    Problem.Kind.DUPLICATE_IDENTIFIER),
            problem("syntax-duplicate-section", "two sections have one name", Problem.Kind.DUPLICATE_SECTION),
            new DuplicateServer(),
            problem("syntax-empty-argument", "an empty word ends the line", Problem.Kind.EMPTY_ARGUMENT),
            problem(
                    "syntax-experimental-directive",
                    "an experimental keyword was not exposed",
                    Problem.Kind.EXPERIMENTAL),
            problem("syntax-extra-argument", "a keyword has too many arguments", Problem.Kind.EXTRA_ARGUMENT),
            problem(
                    "syntax-format-multiple-words",
                    "an unquoted blank splits a format",
                    Problem.Kind.FORMAT_MULTIPLE_WORDS),
            warning(
                    "syntax-ignored-parameter",
                    "a parameter has no effect on its line",
                    Problem.Kind.IGNORED_PARAMETER),
            warning(
                    "syntax-keyword-ignored-section",
                    "a keyword has no effect in its section",
                    Problem.Kind.IGNORED_SECTION),
            fixable(
                    "syntax-keyword-outside-section",
                    "a line stands in front of the first section",
                    Problem.Kind.OUTSIDE_SECTION),
            problem("syntax-keyword-wrong-section", "a keyword belongs to other sections", Problem.Kind.WRONG_SECTION),
            problem("syntax-line-too-long", "a line has more words than HAProxy takes", Problem.Kind.LINE_TOO_LONG),
            problem("syntax-missing-argument", "a keyword has too few arguments", Problem.Kind.MISSING_ARGUMENT),
            fixable(
                    "syntax-missing-final-newline",
                    "the last line has no line feed",
                    Problem.Kind.MISSING_FINAL_NEWLINE),
            problem("syntax-missing-if", "a condition lacks \"if\" or \"unless\"", Problem.Kind.MISSING_IF),
            new NotUtf8(),
            problem("syntax-nul-character", "the text has a NUL character", Problem.Kind.NUL_CHARACTER),
            warning(
                    "syntax-number-trailing-garbage",
                    "HAProxy drops what stands behind a number",
                    Problem.Kind.NUMBER_TRAILING_GARBAGE),
            problem(
                    "syntax-sample-type-mismatch",
                    "a converter cannot take what stands before it",
                    Problem.Kind.SAMPLE_TYPE_MISMATCH),
            problem(
                    "syntax-sample-wrong-phase",
                    "a sample is used where it has no data",
                    Problem.Kind.SAMPLE_WRONG_PHASE),
            problem("syntax-stated-by-text", "the text itself asks for a message", Problem.Kind.STATED_BY_TEXT),
            problem("syntax-time-overflow", "a time is longer than what fits", Problem.Kind.TIME_OVERFLOW),
            warning(
                    "syntax-time-trailing-garbage",
                    "HAProxy drops what stands behind a time",
                    Problem.Kind.TIME_TRAILING_GARBAGE),
            fixable("syntax-unknown-action", "an action is unknown to its rule set", Problem.Kind.UNKNOWN_ACTION),
            fixable("syntax-unknown-converter", "a converter is unknown", Problem.Kind.UNKNOWN_CONVERTER),
            fixable("syntax-unknown-keyword", "the first word of a line is no keyword", Problem.Kind.UNKNOWN_KEYWORD),
            fixable(
                    "syntax-unknown-log-variable",
                    "a format has an unknown variable",
                    Problem.Kind.UNKNOWN_LOG_VARIABLE),
            fixable("syntax-unknown-option", "an option is unknown", Problem.Kind.UNKNOWN_OPTION),
            fixable(
                    "syntax-unknown-parameter",
                    "a parameter is unknown to its keyword",
                    Problem.Kind.UNKNOWN_PARAMETER),
            fixable("syntax-unknown-sample-fetch", "a sample fetch is unknown", Problem.Kind.UNKNOWN_SAMPLE_FETCH),
            fixable("syntax-unknown-section", "a section is unknown", Problem.Kind.UNKNOWN_SECTION),
            problem("syntax-unmatched-if", "conditional blocks are not balanced", Problem.Kind.UNMATCHED_IF),
            problem("syntax-unmatched-quote", "a quote is not closed on its line", Problem.Kind.UNMATCHED_QUOTE),
            fixable("syntax-value-out-of-range", "a number is out of range", Problem.Kind.VALUE_OUT_OF_RANGE),
            warning("ver-keyword-deprecated", "a keyword is deprecated in the target version", Problem.Kind.DEPRECATED),
            problem("ver-keyword-removed", "the target version no longer knows a keyword", Problem.Kind.REMOVED),
            problem("ver-keyword-too-new", "the target version does not know a keyword yet", Problem.Kind.TOO_NEW));

    private BuiltInRules() {}

    /** All rules, sorted by id. */
    public static List<Rule> all() {
        return ALL;
    }

    private static Rule problem(String id, String summary, Problem.Kind kind) {
        return new ProblemRule(RuleInfo.rule(id, summary), kind);
    }

    private static Rule fixable(String id, String summary, Problem.Kind kind) {
        return new ProblemRule(RuleInfo.rule(id, summary).withFixes(), kind);
    }

    private static Rule warning(String id, String summary, Problem.Kind kind) {
        return new ProblemRule(RuleInfo.rule(id, summary).severity(Severity.WARNING), kind);
    }
}
