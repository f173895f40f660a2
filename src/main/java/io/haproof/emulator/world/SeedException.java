package io.haproof.emulator.world;

/** A file that an emulator should start from cannot be used; the message is one sentence that says where and why. */
public final class SeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SeedException(String sentence) {
        super(sentence);
    }
}
