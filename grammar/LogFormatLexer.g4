// A log format. The initial mode depends on the version; the mode for what stands in brackets waits on the mode stack below
// the one for the item, so that the same item rules serve all versions.
lexer grammar LogFormatLexer;

// Text from 3.0 on, when items may be named. Left by a percent sign.

TEXT
    : ~[%]+
    ;

START
    : '%' -> pushMode(EXPRESSIONS), pushMode(ITEM)
    ;

LABEL_START
    : '%(' -> pushMode(EXPRESSIONS), pushMode(ITEM), pushMode(LABEL)
    ;

// Text from 2.2 to 2.8. Left by a percent sign.
mode UNNAMED;

UNNAMED_TEXT
    : TEXT -> type(TEXT)
    ;

UNNAMED_START
    : '%' -> type(START), pushMode(EXPRESSIONS), pushMode(ITEM)
    ;

// Text up to 2.0. Left by a percent sign.
mode PLAIN;

PLAIN_TEXT
    : TEXT -> type(TEXT)
    ;

PLAIN_START
    : '%' -> type(START), pushMode(PLAIN_EXPRESSIONS), pushMode(ITEM)
    ;

// Behind "%(". Left by the closing parenthesis.
mode LABEL;

LABEL_TEXT
    : [A-Za-z0-9_-]+
    ;

COLON
    : ':'
    ;

LABEL_END
    : ')' -> popMode
    ;

LABEL_OTHER
    : .
    ;

// Behind "%" or the label. Left by any character.
mode ITEM;

ALIAS
    : [A-Za-z] [A-Za-z0-9]* -> popMode, popMode
    ;

FLAGS_START
    : '{' -> mode(FLAGS)
    ;

BRACKET
    : '[' -> popMode
    ;

MISPLACED
    : [0-9 \t] -> popMode, popMode
    ;

PERCENT
    : '%' -> popMode, popMode
    ;

ITEM_TEXT
    : . -> type(TEXT), popMode, popMode
    ;

// Behind "%{". Left by the closing brace.
mode FLAGS;

FLAGS_TEXT
    : ~[}]+
    ;

FLAGS_END
    : '}' -> mode(TARGET)
    ;

// Behind the flags, where an alias may begin with a digit. Left by any character.
mode TARGET;

TARGET_ALIAS
    : [A-Za-z0-9]+ -> type(ALIAS), popMode, popMode
    ;

TARGET_BRACKET
    : '[' -> type(BRACKET), popMode
    ;

TARGET_OTHER
    : . -> type(MISPLACED), popMode, popMode
    ;

// Behind "[" from 2.2 on: a bracket in parentheses belongs to an argument. Left by the closing bracket.
mode EXPRESSIONS;

EXPRESSION
    : (~[\](] | ARGUMENTS)+ UNCLOSED?
    | UNCLOSED
    ;

BRACKET_END
    : ']' -> popMode
    ;

// Behind "[" up to 2.0. Left by the first closing bracket.
mode PLAIN_EXPRESSIONS;

PLAIN_EXPRESSION
    : ~[\]]+ -> type(EXPRESSION)
    ;

PLAIN_END
    : ']' -> type(BRACKET_END), popMode
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
