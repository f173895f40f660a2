package io.haproof.input;

import java.util.Optional;

/** Tells what cannot be text by any stretch. */
final class BinaryCheck {

    /** So many control characters may be in a text that is merely damaged: the linter points at each of them. */
    private static final int FEW = 8;

    private static final int ONE_IN = 20;

    private BinaryCheck() {}

    /** Why the bytes are not text; nothing if they may be. */
    static Optional<String> reason(byte[] bytes) {
        if (startsWith(bytes, 0x7f, 'E', 'L', 'F')) {
            return Optional.of("is a program, not a configuration");
        }
        if (startsWith(bytes, 0x1f, 0x8b) || startsWith(bytes, 'P', 'K', 3, 4)) {
            return Optional.of("is a compressed archive, not a configuration");
        }
        boolean marked = startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff);
        int nuls = 0;
        int controls = 0;
        for (byte value : bytes) {
            nuls += value == 0 ? 1 : 0;
            controls += isControl(value) ? 1 : 0;
        }
        boolean isFew = controls < FEW || controls < bytes.length / ONE_IN;
        if (isFew && !(marked && nuls > 0)) {
            return Optional.empty();
        }
        if (marked || nuls > bytes.length * 2L / 5 && nuls <= bytes.length / 2) {
            return Optional.of("is text in UTF-16, which HAProxy does not read; expected UTF-8");
        }
        return Optional.of("is binary, not a configuration");
    }

    private static boolean isControl(byte value) {
        return value >= 0 && value < ' ' && !Character.isWhitespace(value) || value == 0x7f;
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
