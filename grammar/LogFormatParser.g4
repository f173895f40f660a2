// A log format. Whatever the tokens, they fit: parts that HAProxy wants are optional here, and their absence is found later.
parser grammar LogFormatParser;

options {
    tokenVocab = LogFormatLexer;
}

logFormat
    : item* EOF
    ;

item
    : TEXT                 # text
    | start flags? target? # directive
    ;

start
    : START                                                      # unlabelled
    | LABEL_START (LABEL_TEXT | COLON | LABEL_OTHER)* LABEL_END? # labelled
    ;

flags
    : FLAGS_START FLAGS_TEXT? FLAGS_END?
    ;

target
    : ALIAS                            # alias
    | BRACKET EXPRESSION? BRACKET_END? # bracketed
    | PERCENT                          # percent
    | MISPLACED                        # misplaced
    ;
