package io.haproof.listener;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API document says of a field. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Field {

    /** What it is, in one line without a final stop. */
    String meaning();

    /** The name in the document, where it is not that of the component with its first letter in upper case. */
    String name() default "";

    /** Whether the document marks it as required. */
    boolean required() default true;

    /** The value that an absent field stands for; nothing if it stands for none. */
    String fallback() default "";

    /** The words that are allowed, where the type does not say so. */
    String[] words() default {};

    /** The smallest number allowed. */
    long min() default Long.MIN_VALUE;

    /** The largest number allowed. */
    long max() default Long.MAX_VALUE;

    /** The regular expression that the whole value matches. */
    String pattern() default "";

    /** Whether the document writes the number as a string. */
    boolean digits() default false;

    /** Whether it tells the objects of a list apart, alone or with others. */
    boolean identity() default false;
}
