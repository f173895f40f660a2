package io.haproof.directive;

import io.haproof.syntax.Notation.Hole;
import java.util.HashMap;
import java.util.Map;

/** The types of holes in the catalogue's notation, and how each is read. */
final class ArgumentTypes {

    private static final Map<String, ArgumentType> TYPES = types();

    private ArgumentTypes() {}

    /** The type of a hole; a type without a reader of its own takes any word. */
    static ArgumentType of(Hole hole) {
        return TYPES.getOrDefault(hole.type(), TextArguments.ANY);
    }

    private static Map<String, ArgumentType> types() {
        Map<String, ArgumentType> types = new HashMap<>(numbers());
        putForms(types);
        types.put("addr", new AddressArgument());
        types.put("regex", TextArguments.REGEX);
        types.put("list", TextArguments.LIST);
        types.put("enum", TextArguments.ENUMERATION);
        types.put("bind-params", ParameterArgument.BIND);
        types.put("server-params", ParameterArgument.SERVER);
        types.put("actions", new ActionArgument());
        types.put("acl-body", new AclArgument());
        types.put("cond", new ConditionArgument());
        types.put("expr", new SampleArgument());
        types.put("fmt", new FormatArgument());
        types.put("def", new DefinitionArgument());
        types.put("var", ValueArguments::variable);
        types.put("status", ValueArguments::status);
        types.put("log-target", new LogTargetArgument());
        types.put("ref-or-fmt", ValueArguments::nameOrFormat);
        types.put("service", ValueArguments::service);
        types.put("http-version", ValueArguments::httpVersion);
        types.put("int-or-var", SampleValues::integerOrVariable);
        types.put("words", new RestArgument());
        types.put("header", ValueArguments::header);
        types.put("new-header", ValueArguments::newHeader);
        types.put("reply-header", ValueArguments::replyHeader);
        types.put("ref", new ReferenceArgument());
        return Map.copyOf(types);
    }

    /** The values with a small syntax of their own. */
    private static void putForms(Map<String, ArgumentType> types) {
        types.put("hex", ValueArguments.HEX_STRING);
        types.put("cpu-map", NumberSets.MAP);
        types.put("cpu-set", NumberSets.PROCESSORS);
        types.put("process-set", NumberSets.NUMBERS);
        types.put("thread-set", NumberSets.NUMBERS);
        types.put("int-range", ValueArguments::countOrRange);
        types.put("log-sample", ListArguments::sampling);
        types.put("stick-data", StickData::check);
        types.put("mask", SampleValues::mask);
        types.put("network", ValueArguments::network);
        types.put("one", SampleValues::oneOf);
        types.put("one-or-var", SampleValues::oneOrVariable);
        types.put("exactly", SampleValues::exactly);
        types.put("htx-block", SampleValues::block);
        types.put("digest", ValueArguments::digest);
        types.put("counter", ValueArguments::counter);
        types.put("regex-flags", ValueArguments.REGEX_FLAGS);
        types.put("text", ValueArguments.FILLED);
        types.put("octal", ValueArguments.PERMISSIONS);
        types.put("env-name", ValueArguments.VARIABLE_NAME);
        types.put("cookie-domain", ValueArguments::cookieDomain);
        types.put("node", ValueArguments.NODE_NAME);
        types.put("guid", ValueArguments.UNIQUE_IDENTIFIER);
        types.put("protobuf-field", ValueArguments.FIELD_PATH);
        types.put("certificate-errors", ListArguments::certificateErrors);
        types.put("networks", ListArguments::networks);
        types.put("init-addr", ListArguments::ways);
        types.put("status-list", ListArguments::statuses);
    }

    private static Map<String, ArgumentType> numbers() {
        return Map.of(
                "int", new NumberArgument(NumberFormat.STRICT),
                "cint", new NumberArgument(NumberFormat.STRICT_C),
                "atoi", new NumberArgument(NumberFormat.LENIENT),
                "digits", new NumberArgument(NumberFormat.DIGITS),
                "leading-digits", new NumberArgument(NumberFormat.LEADING_DIGITS),
                "size", new SizeArgument(),
                "time", new TimeArgument());
    }
}
