package io.haproof.translate;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.reflect.Guard;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** The templates of this room. Every value goes through the {@link WordEncoder}; a name that is missing is an error. */
final class Templates extends DefaultMustacheFactory {

    private static final Templates ALL = new Templates();

    static final Mustache PREAMBLE = ALL.compile("preamble.mustache");
    static final Mustache LISTENERS = ALL.compile("listeners.mustache");

    /** What compiles templates. */
    static DefaultMustacheFactory factory() {
        return ALL;
    }

    private Templates() {
        super("io/haproof/translate");
        setObjectHandler(new Handler());
    }

    /** Fills a template in. */
    static String render(Mustache template, Object values) {
        StringWriter text = new StringWriter();
        try (Writer out = template.execute(text, values)) {
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Values are encoded where they become text, so that no kind of tag goes past it; nothing is left to do here. */
    @Override
    public void encode(String value, Writer writer) {
        try {
            writer.write(value);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Handler extends ReflectionObjectHandler {

        @Override
        public String stringify(Object value) {
            return WordEncoder.encode(value);
        }

        @Override
        protected MissingWrapper createMissingWrapper(String name, List<Guard> guards) {
            throw new IllegalStateException("a template names what does not exist: " + name);
        }
    }
}
