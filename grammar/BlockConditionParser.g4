// The condition of an ".if" line. Whatever the tokens, they fit: what HAProxy cannot read ends up in "rest".
parser grammar BlockConditionParser;

options {
    tokenVocab = BlockConditionLexer;
}

condition
    : disjunction rest? EOF
    ;

disjunction
    : conjunction (OR conjunction)*
    ;

conjunction
    : term (AND term)*
    ;

term
    : NOT* operand?
    ;

operand
    : INTEGER                 # integer
    | PREDICATE               # predicate
    | OPEN disjunction CLOSE? # parentheses
    ;

rest
    : (CLOSE | OTHER | NO_TERM) (NOT | OPEN | INTEGER | PREDICATE | NO_TERM | AND | OR | CLOSE | OTHER)*
    ;
