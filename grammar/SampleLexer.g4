// A sample expression in one word. What stands in parentheses is read differently up to 2.0 (modes PLAIN and
// PLAIN_ARGUMENTS) and from 2.2 on; the mode for it waits on the mode stack while the character behind a name is looked at.
lexer grammar SampleLexer;

// Where a name begins. Left by a name.

NAME
    : [A-Za-z0-9._:+-]+ -> pushMode(ARGUMENTS), pushMode(BEHIND_NAME)
    ;

COMMA
    : ','
    ;

// All that follows the place where HAProxy cannot go on.
REST
    : ~[A-Za-z0-9._:+,-] ANY*
    ;

// Where a name begins, up to 2.0. Left by a name.
mode PLAIN;

PLAIN_NAME
    : ~[(,]+ -> type(NAME), pushMode(PLAIN_ARGUMENTS), pushMode(BEHIND_NAME)
    ;

PLAIN_COMMA
    : ',' -> type(COMMA)
    ;

PLAIN_REST
    : '(' ANY* -> type(REST)
    ;

// Behind a name. Left by any character.
mode BEHIND_NAME;

BEHIND_NAME_COMMA
    : ',' -> type(COMMA), popMode, popMode
    ;

OPEN
    : '(' -> popMode
    ;

BEHIND_NAME_REST
    : ~[(,] ANY* -> type(REST)
    ;

// Between parentheses, outside quotes. Left by a quote or the closing parenthesis.
mode ARGUMENTS;

CLOSE
    : ')' -> mode(BEHIND_ARGUMENTS)
    ;

SEPARATOR
    : ','
    ;

OPEN_DOUBLE
    : '"' -> mode(DOUBLE)
    ;

OPEN_SINGLE
    : '\'' -> mode(SINGLE)
    ;

ESCAPE
    : '\\' [\\ "'nrt]
    ;

// A backslash in front of any other character stands for itself and protects nothing.
TEXT
    : ~[,)"'\\]+
    | '\\'
    ;

// Between double quotes in parentheses. Left by the closing quote.
mode DOUBLE;

CLOSE_DOUBLE
    : '"' -> mode(ARGUMENTS)
    ;

DOUBLE_ESCAPE
    : ESCAPE -> type(ESCAPE)
    ;

DOUBLE_TEXT
    : (~["\\]+ | '\\') -> type(TEXT)
    ;

// Between single quotes in parentheses, where a backslash is nothing special. Left by the closing quote.
mode SINGLE;

CLOSE_SINGLE
    : '\'' -> mode(ARGUMENTS)
    ;

SINGLE_TEXT
    : ~[']+ -> type(TEXT)
    ;

// Between parentheses, up to 2.0. Left by the first closing one.
mode PLAIN_ARGUMENTS;

PLAIN_CLOSE
    : ')' -> type(CLOSE), mode(BEHIND_ARGUMENTS)
    ;

PLAIN_SEPARATOR
    : ',' -> type(SEPARATOR)
    ;

PLAIN_TEXT
    : ~[,)]+ -> type(TEXT)
    ;

// Behind a closing parenthesis. Left by a comma.
mode BEHIND_ARGUMENTS;

BEHIND_ARGUMENTS_COMMA
    : ',' -> type(COMMA), popMode
    ;

BEHIND_ARGUMENTS_REST
    : ~[,] ANY* -> type(REST)
    ;

fragment ANY
    : .
    ;
