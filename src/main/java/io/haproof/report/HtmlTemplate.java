package io.haproof.report;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.reflect.Guard;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** The template of the HTML report. Every value is made visible and escaped; a name that is missing is an error. */
final class HtmlTemplate extends DefaultMustacheFactory {

    static final Mustache PAGE = new HtmlTemplate().compile("report.mustache");

    private HtmlTemplate() {
        super("io/haproof/report");
        setObjectHandler(new Handler());
    }

    /** Values are escaped where they become text, so that no kind of tag goes past it; nothing is left to do here. */
    @Override
    public void encode(String value, Writer writer) {
        try {
            writer.write(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A value as it may stand anywhere in a page, attributes included. */
    static String escaped(String value) {
        return Visible.text(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static final class Handler extends ReflectionObjectHandler {

        @Override
        public String stringify(Object value) {
            if (value instanceof String || value instanceof Integer) {
                return escaped(value.toString());
            }
            throw new IllegalArgumentException("a template names what is no text: " + value.getClass());
        }

        @Override
        protected MissingWrapper createMissingWrapper(String name, List<Guard> guards) {
            throw new IllegalStateException("a template names what does not exist: " + name);
        }
    }
}
