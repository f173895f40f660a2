package io.haproof.emulator.action;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.haproof.emulator.world.JsonValues;
import io.haproof.emulator.world.PemCertificate;
import io.haproof.emulator.world.StoredCertificate;
import io.haproof.emulator.world.World;
import io.haproof.text.Secret;

/** Certificates: actions 8 to 11. */
record Certificates(World world) {

    private static final String ID = "CertificateId";
    private static final String CERTIFICATE = "Certificate";
    private static final String KEY = "PrivateKey";

    Answer answer(Call call) {
        return switch (call.action()) {
            case DESCRIBE_CA_CERTIFICATE -> Answer.of(call.action(), find(call).details(world.now()));
            case DELETE_CA_CERTIFICATE -> delete(call);
            case UPLOAD_CA_CERTIFICATE -> upload(call);
            default -> list(call);
        };
    }

    private Answer list(Call call) {
        ArrayNode list = JsonValues.list();
        world.certificates().forEach(certificate -> list.add(certificate.summary(world.now())));
        return Answer.of(call.action(), list);
    }

    private StoredCertificate find(Call call) {
        String id = call.text(ID);
        return world.certificate(id).orElseThrow(() -> Refusal.notFound("certificate", id));
    }

    private Answer delete(Call call) {
        String id = find(call).id();
        world.instances().stream()
                .filter(instance -> instance.listeners().certificateIds().contains(id))
                .findFirst()
                .ifPresent(instance -> {
                    throw Refusal.unsupported(
                            "a listener of the instance \"" + instance.id() + "\" shows the certificate");
                });
        world.deleteCertificate(id);
        return Answer.done(call.action());
    }

    private Answer upload(Call call) {
        String certificate = call.text(CERTIFICATE);
        String key = call.text(KEY);
        check(CERTIFICATE, () -> PemCertificate.read(certificate));
        check(KEY, () -> PemCertificate.read(certificate).checkKey(key));
        world.upload(call.text("CertificateName"), certificate, Secret.of(key));
        return Answer.done(call.action());
    }

    private static void check(String parameter, Runnable check) {
        try {
            check.run();
        } catch (IllegalArgumentException broken) {
            throw Refusal.invalid('"' + parameter + "\": " + broken.getMessage());
        }
    }
}
