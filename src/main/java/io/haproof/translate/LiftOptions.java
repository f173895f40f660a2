package io.haproof.translate;

/**
 * How a text is to be lifted.
 *
 * @param certificateFolder where the service keeps certificates, an absolute path without a slash at its end
 */
public record LiftOptions(String certificateFolder) {

    /** As the service is known to be. */
    public static final LiftOptions DEFAULT = new LiftOptions(Translator.CERTIFICATE_FOLDER);
}
