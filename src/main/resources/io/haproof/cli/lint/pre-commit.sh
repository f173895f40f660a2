#!/bin/sh
# Written by haproof install-hook; haproof install-hook --uninstall takes it away.
if command -v haproof >/dev/null; then
    exec haproof lint-staged
elif [ -n "${HAPROOF_JAR:-}" ]; then
    exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar "$HAPROOF_JAR" lint-staged
fi
echo 'haproof: there is no haproof, so nothing was checked; put it on PATH, name its jar in HAPROOF_JAR,' >&2
echo 'or commit with --no-verify' >&2
exit 3
