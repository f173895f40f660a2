// A condition, which HAProxy reads so leniently that only a missing brace makes it invalid.
parser grammar ConditionParser;

options {
    tokenVocab = ConditionLexer;
}

condition
    : keyword? alternative (OR alternative)* EOF
    ;

keyword
    : IF
    | UNLESS
    | NO_KEYWORD
    ;

alternative
    : element*
    ;

element
    : NOT               # negation
    | NAME              # named
    | OPEN WORD* CLOSE? # anonymous
    ;
