package org.amends.outbox;

import java.util.concurrent.CompletableFuture;
import org.amends.outbox.receiver.Answer;

/** Brings a message to a receiver, in the form that its protocol has for it. */
interface Transport {

    /** What is answered never fails, and is there at the latest when a receiver's time is up. */
    CompletableFuture<Answer> send(Message message, Receiver receiver);
}
