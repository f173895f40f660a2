// An ACL: what it looks at, how, and what it compares with. Whatever the tokens, they fit.
parser grammar AclParser;

options {
    tokenVocab = AclLexer;
}

acl
    : CRITERION? flag* PATTERN* EOF
    ;

flag
    : FLAG                       # simpleFlag
    | FLAG_WITH_OPERAND OPERAND? # flagWithOperand
    | END_OF_FLAGS               # endOfFlags
    | UNKNOWN_FLAG               # unknownFlag
    ;
