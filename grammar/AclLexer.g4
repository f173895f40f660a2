// The words of an ACL, each behind a NUL, which no word can hold.
lexer grammar AclLexer;

// The first word. Left by any.

BREAK
    : '\u0000' -> channel(HIDDEN)
    ;

CRITERION
    : ~[\u0000]+ -> mode(FLAGS)
    ;

// Behind the criterion. Left by the first word that is no flag, and for one word by a flag that takes it.
mode FLAGS;

FLAGS_BREAK
    : BREAK -> type(BREAK), channel(HIDDEN)
    ;

FLAG
    : '-' [inM]
    ;

FLAG_WITH_OPERAND
    : '-' [fmu] -> mode(OPERANDS)
    ;

END_OF_FLAGS
    : '--' -> mode(PATTERNS)
    ;

UNKNOWN_FLAG
    : '-' ~[\u0000]*
    ;

FIRST_PATTERN
    : ~[\u0000-] ~[\u0000]* -> type(PATTERN), mode(PATTERNS)
    ;

// Behind a flag that takes a word. Left by that word.
mode OPERANDS;

OPERANDS_BREAK
    : BREAK -> type(BREAK), channel(HIDDEN)
    ;

OPERAND
    : ~[\u0000]+ -> mode(FLAGS)
    ;

// Behind the flags. Never left.
mode PATTERNS;

PATTERNS_BREAK
    : BREAK -> type(BREAK), channel(HIDDEN)
    ;

PATTERN
    : ~[\u0000]+
    ;
