package io.haproof.emulator.junit;

import io.haproof.emulator.Emulator;
import io.haproof.emulator.EmulatorOptions;
import io.haproof.emulator.world.Seed;
import io.haproof.emulator.world.SeedException;
import io.haproof.emulator.world.Settling;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** What {@link EmulatedCloud} does. An emulator is kept where it is first asked for, and closed when that is over. */
final class EmulatedCloudExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(EmulatedCloudExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Emulator.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(Emulator.class, key -> start(context), Emulator.class);
    }

    private static Emulator start(ExtensionContext context) {
        EmulatedCloud wanted =
                annotation(context).orElseThrow(() -> new ParameterResolutionException("there is no @EmulatedCloud"));
        try {
            EmulatorOptions options = EmulatorOptions.DEFAULT.withSettling(Settling.afterReads(wanted.settleReads()));
            return Emulator.start(
                    wanted.seed().isEmpty() ? options : options.withSeed(Seed.read(Path.of(wanted.seed()))));
        } catch (IOException | SeedException failure) {
            throw new ParameterResolutionException("the emulator does not start: " + failure.getMessage(), failure);
        }
    }

    /** That of the method, or of its class, or of a class around that. */
    private static Optional<EmulatedCloud> annotation(ExtensionContext context) {
        Optional<ExtensionContext> place = Optional.of(context);
        while (place.isPresent()) {
            Optional<EmulatedCloud> found =
                    AnnotationSupport.findAnnotation(place.get().getElement(), EmulatedCloud.class);
            if (found.isPresent()) {
                return found;
            }
            place = place.get().getParent();
        }
        return Optional.empty();
    }
}
