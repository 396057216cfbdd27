package org.amends.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A shop's system that sends goods out, while a test has set it up. */
@ApplicationScoped
public class ShopSystem implements ReplacementPort {

    private volatile boolean ready;
    private volatile Function<ReplacementOrder, Answer> answers = order -> new Answer.Waiting();
    private final List<ReplacementOrder> asked = new ArrayList<>();

    @Override
    public String name() {
        return "SHOP_SYSTEM";
    }

    @Override
    public boolean isReady() {
        return ready;
    }

    @Override
    public synchronized Answer order(ReplacementOrder order) {
        asked.add(order);
        return answers.apply(order);
    }

    void setUp(boolean now) {
        ready = now;
    }

    void answer(Function<ReplacementOrder, Answer> with) {
        answers = with;
    }

    synchronized List<ReplacementOrder> asked(String reference) {
        return asked.stream()
                .filter(order -> order.reference().equals(reference))
                .toList();
    }
}
