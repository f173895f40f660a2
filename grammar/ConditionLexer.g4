// The words of a condition, each behind a NUL, which no word can hold.
lexer grammar ConditionLexer;

// The first word. Left by any.

BREAK
    : '\u0000' -> channel(HIDDEN)
    ;

IF
    : 'if' -> mode(TERMS)
    ;

UNLESS
    : 'unless' -> mode(TERMS)
    ;

NO_KEYWORD
    : ~[\u0000]+ -> mode(TERMS)
    ;

// Outside braces. Left by the word "{".
mode TERMS;

TERMS_BREAK
    : BREAK -> type(BREAK), channel(HIDDEN)
    ;

// Belongs to what follows, be it in the same word or in the next one.
NOT
    : '!'
    ;

OR
    : [oO] [rR]
    | '||'
    ;

OPEN
    : '{' -> mode(BRACES)
    ;

NAME
    : ~[!\u0000] ~[\u0000]*
    ;

// Between braces. Left by the first word "}".
mode BRACES;

BRACES_BREAK
    : BREAK -> type(BREAK), channel(HIDDEN)
    ;

CLOSE
    : '}' -> mode(TERMS)
    ;

WORD
    : ~[\u0000]+
    ;
