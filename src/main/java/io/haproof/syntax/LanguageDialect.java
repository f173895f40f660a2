package io.haproof.syntax;

/**
 * How one version of HAProxy reads the languages inside words, where versions differ. The values are the catalogue's.
 *
 * @param arguments how arguments in parentheses are read
 * @param namedLogItems whether a log format may name an item, as in {@code %(name:type)ci}
 * @param blockConditions what may follow {@code .if}
 */
public record LanguageDialect(ArgumentStyle arguments, boolean namedLogItems, BlockCondition.Form blockConditions) {}
