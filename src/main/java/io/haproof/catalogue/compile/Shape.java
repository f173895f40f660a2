package io.haproof.catalogue.compile;

import io.haproof.catalogue.store.Value;

/** What a node of the YAML must look like, and what becomes of it. */
@FunctionalInterface
interface Shape {

    /**
     * Reads a node.
     *
     * @throws CompileException when it looks otherwise
     */
    Value read(YamlNode node, Place place);
}
