// A sample expression in one word. Whatever the tokens, they fit: what HAProxy wants is optional here, and its absence is
// found later.
parser grammar SampleParser;

options {
    tokenVocab = SampleLexer;
}

expression
    : call? link* REST? EOF
    ;

// Commas may be doubled, and the last one may have nothing behind it.
link
    : COMMA call?
    ;

call
    : NAME arguments?
    ;

arguments
    : OPEN argument (SEPARATOR argument)* CLOSE?
    ;

argument
    : (TEXT | ESCAPE | OPEN_DOUBLE | CLOSE_DOUBLE | OPEN_SINGLE | CLOSE_SINGLE)*
    ;
