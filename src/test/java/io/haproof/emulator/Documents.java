package io.haproof.emulator;

import io.haproof.cloud.wire.Action;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a test shows of the API, for the table in {@code docs/emulator.md}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Documents {

    /** The actions that it is about; all of them if none is named. */
    Action[] value() default {};

    /** What is documented, in a few words. */
    String behaviour();
}
