/**
 * Findings of many files as one {@link io.haproof.report.Report}, and the formats it can be written in.
 *
 * <p>This room decides how a result looks, never what is in it and never where it goes: formats know no file and no
 * terminal; {@link io.haproof.text.WholeFile} is for doors that want a file. Each format is one class behind {@link
 * io.haproof.report.ReportFormat}; {@link io.haproof.report.ReportFormats} lists them. Start reading at {@link
 * io.haproof.report.Report}.
 */
@NullMarked
package io.haproof.report;

import org.jspecify.annotations.NullMarked;
