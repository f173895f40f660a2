/**
 * The structured listeners of the load-balancer API as a document: its records, its places in a file, its schema. What a JSON or
 * YAML file is, below that, is for {@code listener.document} to say.
 *
 * <p>{@link io.haproof.listener.ListenerDocument} is the file with every value where it stands, whatever its type;
 * {@link io.haproof.listener.Listeners} is what a valid one means. The records say with {@link io.haproof.listener.Field}
 * what the API document says of their fields; {@link io.haproof.listener.Shape} reads that, and reading, writing, checking,
 * comparing and the JSON Schema all go by it. {@link io.haproof.listener.ListenerWriter} writes listeners, {@link
 * io.haproof.listener.ListenerDocument#textWith} changes those of a document and keeps the rest, {@link
 * io.haproof.listener.ListenerDiff} compares. This room knows nothing of HAProxy and judges nothing: that is for the rules of
 * the family {@code cds}.
 */
@NullMarked
package io.haproof.listener;

import org.jspecify.annotations.NullMarked;
