// HAProxy configuration as tokens that tile the text: every character is in exactly one of them, whatever the text.
// A line is read up to its line feed. No keyword is known here.
lexer grammar ConfigLexer;

// Start of a line, where "[" opens a scope. Left by the first character of a word.

BLANKS
    : [ \t\u000B\f\r]+
    ;

EOL
    : '\r'? '\n'
    ;

SCOPE
    : '[' ~[\n\u0000]*
    ;

COMMENT
    : '#' ~[\r\n\u0000]*
    ;

LOST
    : '\u0000' ~[\n]*
    ;

FIRST_PLAIN
    : ~[ \t\u000B\f\r\n\u0000#"'\\[] PLAIN_CHARACTER* -> type(PLAIN), mode(WORDS)
    ;

FIRST_ESCAPE
    : ESCAPED -> type(ESCAPE), mode(WORDS)
    ;

FIRST_BACKSLASH
    : '\\' -> type(BACKSLASH), mode(WORDS)
    ;

FIRST_DOUBLE
    : '"' -> type(OPEN_DOUBLE), mode(DOUBLE)
    ;

FIRST_SINGLE
    : '\'' -> type(OPEN_SINGLE), mode(SINGLE)
    ;

// Outside quotes, after the first character of the first word. Left by a quote or the line end.
mode WORDS;

WORDS_BLANKS
    : [ \t\u000B\f] [ \t\u000B\f\r]* -> type(BLANKS)
    ;

WORDS_EOL
    : '\r'? '\n' -> type(EOL), mode(DEFAULT_MODE)
    ;

WORDS_COMMENT
    : '#' ~[\r\n\u0000]* -> type(COMMENT)
    ;

// A carriage return or NUL ends the line for HAProxy; what follows up to the line feed is never looked at.
WORDS_LOST
    : [\r\u0000] ~[\n]* -> type(LOST)
    ;

PLAIN
    : PLAIN_CHARACTER+
    ;

ESCAPE
    : ESCAPED
    ;

BACKSLASH
    : '\\'
    ;

OPEN_DOUBLE
    : '"' -> mode(DOUBLE)
    ;

OPEN_SINGLE
    : '\'' -> mode(SINGLE)
    ;

// Between double quotes, where variables are replaced. Left by the closing quote or the line end.
mode DOUBLE;

CLOSE_DOUBLE
    : '"' -> mode(WORDS)
    ;

TEXT
    : ~["$\\\r\n\u0000]+
    ;

DOUBLE_ESCAPE
    : (ESCAPED | '\\$') -> type(ESCAPE)
    ;

DOUBLE_BACKSLASH
    : '\\' -> type(BACKSLASH)
    ;

VARIABLE
    : '$' NAME
    | '${' NAME '[*]'? ('-' ~[}\n\u0000]*)? '}'
    ;

// What cannot be the name of a variable.
DOLLAR
    : '$'
    ;

DOUBLE_EOL
    : '\r'? '\n' -> type(EOL), mode(DEFAULT_MODE)
    ;

DOUBLE_LOST
    : [\r\u0000] ~[\n]* -> type(LOST)
    ;

// Between single quotes, where nothing is special. Left by the closing quote or the line end.
mode SINGLE;

CLOSE_SINGLE
    : '\'' -> mode(WORDS)
    ;

SINGLE_TEXT
    : ~['\r\n\u0000]+ -> type(TEXT)
    ;

SINGLE_EOL
    : '\r'? '\n' -> type(EOL), mode(DEFAULT_MODE)
    ;

SINGLE_LOST
    : [\r\u0000] ~[\n]* -> type(LOST)
    ;

fragment PLAIN_CHARACTER
    : ~[ \t\u000B\f\r\n\u0000#"'\\]
    ;

fragment ESCAPED
    : '\\' [\\ #"'ntr]
    | '\\x' [0-9a-fA-F] [0-9a-fA-F]
    ;

fragment NAME
    : '.' [0-9A-Za-z_]*
    | [A-Za-z_] [0-9A-Za-z_]*
    ;
