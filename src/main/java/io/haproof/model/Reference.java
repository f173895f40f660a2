package io.haproof.model;

import io.haproof.directive.Directive;
import io.haproof.directive.Section;
import io.haproof.text.Excerpt;

/**
 * A place where a line names something that is defined elsewhere.
 *
 * @param kind what is named, such as {@code backend}, {@code table} or {@code userlist}
 * @param name the name
 * @param directive the line
 * @param section the section that the line stands in
 */
public record Reference(String kind, Excerpt name, Directive directive, Section section) {}
