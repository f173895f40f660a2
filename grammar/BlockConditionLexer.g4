// The condition of an ".if" line, its words joined by single blanks.
lexer grammar BlockConditionLexer;

// Where a term begins. Left by an integer, a predicate, or what is neither.

BLANKS
    : [ \t]+ -> channel(HIDDEN)
    ;

NOT
    : '!'
    ;

OPEN
    : '('
    ;

// In the notation of C, which ends at the first character that does not fit: "08" is "0" and something behind it.
INTEGER
    : (WHITE [ \t\u000B\f\r\n]*)? [+-]? ('0' [xX] [0-9A-Fa-f]+ | '0' [0-7]* | [1-9] [0-9]*) -> mode(OPERATORS)
    ;

PREDICATE
    : [A-Za-z_] [A-Za-z0-9_]* (ARGUMENTS | UNCLOSED)? -> mode(OPERATORS)
    ;

NO_TERM
    : (~[ \t\u000B\f\r\n(!0-9+-] ~[ (]* | [+-] (~[ (0-9] ~[ (]*)? | WHITE) -> mode(OPERATORS)
    ;

// Behind a term. Left by an operator.
mode OPERATORS;

OPERATORS_BLANKS
    : BLANKS -> type(BLANKS), channel(HIDDEN)
    ;

AND
    : '&&' -> mode(DEFAULT_MODE)
    ;

OR
    : '||' -> mode(DEFAULT_MODE)
    ;

CLOSE
    : ')'
    ;

OTHER
    : ~[ \t&|)]+
    | .
    ;

fragment WHITE
    : [\u000B\f\r\n]
    ;

fragment ARGUMENTS
    : '(' PROTECTED* '\\'? ')'
    ;

fragment PROTECTED
    : ~["'\\)]
    | '\\' ~[)]
    | '"' (~["\\] | '\\' .)* '"'
    | '\'' ~[']* '\''
    ;

// Up to the end of the text, because an unprotected closing parenthesis would have made it closed.
fragment UNCLOSED
    : '(' PROTECTED* ('\\' | '"' (~["\\] | '\\' .)* '\\'? | '\'' ~[']*)?
    ;
