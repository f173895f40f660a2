package io.haproof.emulator.junit;

import io.haproof.emulator.Emulator;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a parameter of type {@link Emulator} to tests and to the methods around them.
 *
 * <p>Each test has an emulator of its own, which its {@code @BeforeEach} methods share; one that is asked for by the
 * constructor or by {@code @BeforeAll} is shared by the whole class. It is closed with the test, or the class.
 *
 * <pre>{@code
 * @EmulatedCloud(seed = "src/test/resources/cloud.yaml")
 * class DeploymentTest {
 *     @Test
 *     void the_listeners_are_submitted(Emulator cloud) {
 *         deployTo(cloud.uri());
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(EmulatedCloudExtension.class)
public @interface EmulatedCloud {

    /** A file that the emulator starts from; without it, there is nothing at first. */
    String seed() default "";

    /** So many answers still show an instance as it was before a change. */
    int settleReads() default 1;
}
