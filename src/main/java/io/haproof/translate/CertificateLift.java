package io.haproof.translate;

import io.haproof.directive.Parameter;
import io.haproof.lint.Severity;
import io.haproof.listener.Certificate;
import io.haproof.listener.Patterns;
import io.haproof.model.Bind;
import io.haproof.translate.Loss.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The certificates of an HTTP listener.
 *
 * @param folder where the service keeps them
 * @param comments the comments of the text, which name them
 */
record CertificateLift(String folder, CertificateComments comments) {

    private static final String TLS = "ssl";
    private static final String CERTIFICATE = "crt";
    private static final String SUFFIX = ".pem";
    private static final Pattern ID = Pattern.compile(Patterns.CERTIFICATE_ID);

    /** Whether it is this class that says what becomes of a parameter. */
    static boolean reads(String parameter) {
        return parameter.equals(TLS) || parameter.equals(CERTIFICATE);
    }

    List<Certificate> certificates(Draft draft) {
        Bind bind = draft.farm().opening().bind();
        Optional<Parameter> tls = bind.find(TLS);
        List<Certificate> certificates = new ArrayList<>();
        Map<String, String> names = comments.names(draft.front().section());
        boolean isReported = false;
        for (Parameter parameter : bind.directive().parameters()) {
            if (!parameter.name().equals(CERTIFICATE) || !parameter.isUnderstood()) {
                continue;
            }
            Optional<String> id = parameter.value().flatMap(path -> id(path.value()));
            if (tls.isEmpty()) {
                BindLift.dropParameter(draft, parameter, Severity.WARNING);
            } else if (id.isPresent()) {
                certificates.add(new Certificate(id.get(), Optional.ofNullable(names.get(id.get()))));
            } else {
                reportPath(draft, parameter);
                isReported = true;
            }
        }
        if (tls.isPresent() && certificates.isEmpty() && !isReported) {
            BindLift.dropParameter(draft, tls.get(), Severity.ERROR);
        }
        return certificates;
    }

    private Optional<String> id(String path) {
        String start = folder + '/';
        if (!path.startsWith(start) || !path.endsWith(SUFFIX) || path.length() < start.length() + SUFFIX.length()) {
            return Optional.empty();
        }
        String id = path.substring(start.length(), path.length() - SUFFIX.length());
        return ID.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }

    private static void reportPath(Draft draft, Parameter parameter) {
        String path = parameter.value().map(word -> word.value()).orElse("");
        LossPlace place = draft.place(draft.farm().opening().bind().directive()).at(parameter.span());
        draft.report()
                .dropped(
                        place,
                        Severity.ERROR,
                        Reason.CERTIFICATE_PATH,
                        '"' + path + "\" is not a certificate of the service; upload it and name its id",
                        draft.field("CertificateIds"));
    }
}
