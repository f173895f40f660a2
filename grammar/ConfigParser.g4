// HAProxy configuration as lines of words. Which word opens a section is the catalogue's business, not the grammar's.
parser grammar ConfigParser;

options {
    tokenVocab = ConfigLexer;
}

file
    : line* EOF
    ;

line
    : content EOL? # filledLine
    | EOL          # emptyLine
    ;

content
    : indent = BLANKS? words BLANKS? COMMENT? LOST? # statement
    | indent = BLANKS? SCOPE LOST?                  # scope
    | indent = BLANKS? COMMENT LOST?                # comment
    | indent = BLANKS LOST?                         # blank
    | LOST                                          # lost
    ;

words
    : word (BLANKS word)*
    ;

word
    : part+
    ;

part
    : PLAIN
    | TEXT
    | ESCAPE
    | BACKSLASH
    | VARIABLE
    | DOLLAR
    | OPEN_DOUBLE
    | CLOSE_DOUBLE
    | OPEN_SINGLE
    | CLOSE_SINGLE
    ;
