package io.haproof.listener;

import java.util.Optional;

/**
 * The answer to a question for the listeners of an instance (action 12).
 *
 * @param code {@code Success}, or what went wrong
 * @param data the listeners
 * @param message what went wrong, in words
 * @param taskId the task that the question made; of no use
 */
record ListenerAnswer(
        @Field(meaning = "Success, or what went wrong", required = false)
        Optional<String> code,

        @Field(meaning = "the listeners") Listeners data,

        @Field(meaning = "what went wrong, in words", required = false)
        Optional<String> message,

        @Field(meaning = "the task", required = false) Optional<String> taskId) {}
