_haproof() {
    local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD-1]}" command='' front='' i=1
    COMPREPLY=()
    # Which command: the words so far that are one.
    while ((i < COMP_CWORD)); do
        _haproof_commands "$command"
        case " $REPLY " in
            *" ${COMP_WORDS[i]} "*) command="${command:+$command }${COMP_WORDS[i]}" ;;
        esac
        i=$((i + 1))
    done
    # --option=value is three words in bash, and one in zsh.
    case "$cur" in
        --*=*) prev="${cur%%=*}" front="${cur%%=*}=" cur="${cur#*=}" ;;
        =) cur='' ;;
        *) if [ "$prev" = = ]; then prev="${COMP_WORDS[COMP_CWORD-2]}"; fi ;;
    esac
    # Several versions have commas between them.
    case "$prev $cur" in
        "--haproxy "*,*) front="$front${cur%,*}," cur="${cur##*,}" ;;
    esac
    _haproof_takes "$command $prev"
    if [ -n "$REPLY" ]; then
        _haproof_values "$command $prev"
    else
        _haproof_commands "$command"
        case "$cur" in
            -*) _haproof_options "$command" ;;
            *) if [ -z "$REPLY" ]; then _haproof_values "$command ARGUMENT"; fi ;;
        esac
    fi
    # Without words the shell completes files.
    if [ -n "$REPLY" ]; then
        COMPREPLY=($(compgen -P "$front" -W "$REPLY" -- "$cur"))
        case "${COMPREPLY[0]}" in
            *[=:]) if type compopt >/dev/null 2>&1; then compopt -o nospace 2>/dev/null; fi ;;
        esac
    fi
}
complete -o bashdefault -o default -F _haproof haproof
