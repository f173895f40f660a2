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
 * A few statements from a document. They may begin with imports and may use a sound configuration called {@code text}
 * and a sound document of structured listeners called {@code json}.
 *
 * @param code the statements
 */
record JavaExample(String code) {

    private static final String TEXT = "listen a\n    bind :80\n    timeout client 5s\n";

    private static final String JSON = """
            {"HttpListeners": [], "TcpListeners": [{
              "ListenerName": "db", "ListenerPort": 3306, "ListenerMode": "tcp", "MaxConn": 500,
              "Scheduler": "roundrobin", "ClientTimeout": "10", "ClientTimeoutUnit": "s",
              "ConnectTimeout": "2", "ConnectTimeoutUnit": "s", "ServerTimeout": "10", "ServerTimeoutUnit": "s",
              "BackendServer": [{"IP": "10.0.0.21", "Port": 3306, "Weight": "1", "MaxConn": 400}]}]}
            """;

    /** Compiles and runs the statements. */
    void run(Path folder) throws IOException, ReflectiveOperationException {
        compile(folder);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, JavaExample.class.getClassLoader())) {
            loader.loadClass("Example")
                    .getMethod("run", String.class, String.class)
                    .invoke(null, TEXT, JSON);
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
        StringBuilder imports = new StringBuilder(
                "import io.haproof.*;\nimport io.haproof.listener.*;\nimport io.haproof.listener.document.*;\nimport io.haproof.text.*;\nimport io.haproof.translate.*;\n");
        StringBuilder statements = new StringBuilder();
        code.lines()
                .forEach(line -> (line.startsWith("import ") ? imports : statements)
                        .append(line)
                        .append('\n'));
        String whole =
                imports + "public class Example { public static void run(String text, String json) throws Exception {\n"
                        + statements + "} }\n";
        return new SimpleJavaFileObject(URI.create("string:///Example.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return whole;
            }
        };
    }
}
