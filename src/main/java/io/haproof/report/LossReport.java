package io.haproof.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.haproof.text.Source;
import io.haproof.translate.Loss;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * What a translation could not carry over, for people and for programs.
 *
 * @param path what the reader calls the text or document that was translated
 * @param source it; spans of the losses are in its terms
 * @param losses what was lost, in the order of reporting
 */
public record LossReport(String path, Source source, List<Loss> losses) {

    public LossReport {
        losses = List.copyOf(losses);
    }

    /** For people: a sentence a loss, with the line that is meant. */
    public String text(boolean colour) {
        Paint paint = new Paint(colour);
        StringBuilder out = new StringBuilder();
        try {
            for (Loss loss : losses) {
                text(loss, paint, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }

    private void text(Loss loss, Paint paint, Appendable out) throws IOException {
        String place = loss.span()
                .map(span -> source.lines().position(span.start()).toString())
                .or(loss::field)
                .orElse("");
        out.append(paint.strong(Visible.text(path) + ':' + Visible.text(place) + ':'))
                .append(' ')
                .append(paint.severity(loss.severity(), loss.severity().word() + ':'))
                .append(' ')
                .append(paint.strong(Visible.text(loss.message())))
                .append(paint.faint(" [" + loss.reason().word() + ']'))
                .append('\n');
        if (loss.span().isPresent()) {
            SourceExcerpt.write(source, loss.span().get(), paint, out);
        }
        for (String line : loss.lines()) {
            out.append("      + ").append(Visible.text(line)).append('\n');
        }
        out.append('\n');
    }

    /** For programs: the list of losses, each with the characters that are meant. */
    public String json() {
        return JsonDocument.list(json -> {
            for (Loss loss : losses) {
                json.writeStartObject();
                fields(loss, json);
                json.writeEndObject();
            }
        });
    }

    private void fields(Loss loss, JsonGenerator json) throws IOException {
        if (loss.span().isPresent()) {
            JsonDocument.place(loss.span().get(), source.lines(), json);
            json.writeStringField("section", loss.section());
            json.writeStringField("directive", loss.directive());
        }
        json.writeStringField("kind", loss.kind().word());
        json.writeStringField("severity", loss.severity().word());
        json.writeStringField("reason", loss.reason().word());
        json.writeStringField("message", loss.message());
        Optional<String> field = loss.field();
        if (field.isPresent()) {
            json.writeStringField("field", field.get());
        }
        if (!loss.lines().isEmpty()) {
            json.writeArrayFieldStart("lines");
            for (String line : loss.lines()) {
                json.writeString(line);
            }
            json.writeEndArray();
        }
    }
}
