parser grammar NotationParser;

options { tokenVocab = NotationLexer; }

notation
    : sequence? EOF
    ;

alternatives
    : sequence (BAR sequence)*
    ;

sequence
    : guard = GUARD item*
    | item+
    ;

item
    : word = WORD
    | open = L_PAREN alternatives close = R_PAREN
    | open = L_BRACKET alternatives close = R_BRACKET
    | open = L_BRACE alternatives close = R_BRACE
    ;
