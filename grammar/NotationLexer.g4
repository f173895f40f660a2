lexer grammar NotationLexer;

// The language in which the catalogue writes what may follow a keyword; see docs/catalogue.md.
// A bracket is one only when it stands alone between blanks: inside a word it is an ordinary character, and the
// longest match makes it part of the word.

BLANK
    : [ \t\r\n]+ -> channel(HIDDEN)
    ;

GUARD
    : '@' [0-9.,+-]+
    ;

L_PAREN
    : '('
    ;

R_PAREN
    : ')' [*+]?
    ;

L_BRACKET
    : '['
    ;

R_BRACKET
    : ']' [*+]?
    ;

L_BRACE
    : '{'
    ;

R_BRACE
    : '}' [*+]?
    ;

BAR
    : '|'
    ;

WORD
    : (HOLE | ~[ \t\r\n<>])+
    ;

UNKNOWN
    : .
    ;

fragment HOLE
    : '<' [a-z] [a-z0-9-]* (':' ~[ \t\r\n<>]*)? '>'
    ;
