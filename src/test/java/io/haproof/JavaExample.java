package io.haproof;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A few statements from a document. They may begin with imports and may use a sound configuration called {@code text}.
 *
 * @param code the statements
 */
record JavaExample(String code) {

    private static final String TEXT = "listen a\n    bind :80\n    timeout client 5s\n";

    /** Compiles and runs the statements. */
    void run(Path folder) throws IOException, ReflectiveOperationException {
        compile(folder);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, JavaExample.class.getClassLoader())) {
            loader.loadClass("Example").getMethod("run", String.class).invoke(null, TEXT);
        } catch (InvocationTargetException failure) {
            throw new AssertionError("the example failed: " + code, failure.getCause());
        }
    }

    private void compile(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")),
                        null,
                        List.of(source()))
                .call();
        if (!compiled) {
            throw new AssertionError(String.format(Locale.ROOT, "the example does not compile:%n%s", messages));
        }
    }

    private JavaFileObject source() {
        StringBuilder imports = new StringBuilder("import io.haproof.*;\n");
        StringBuilder statements = new StringBuilder();
        code.lines()
                .forEach(line -> (line.startsWith("import ") ? imports : statements)
                        .append(line)
                        .append('\n'));
        String whole = imports + "public class Example { public static void run(String text) throws Exception {\n"
                + statements + "} }\n";
        return new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return whole;
            }
        };
    }
}
