package org.amends.platform;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/**
 * Answers to questions that cost seconds among a million cases. Only who asks first waits; whoever asks later gets the last
 * answer at once, and one that has grown old is found anew behind their back.
 *
 * <p>How old it may grow follows from what it costs, so that finding answers never takes more than a twentieth of the time of
 * one connection, however often they are asked for.
 *
 * @param <Q> a question, compared by its value
 */
public final class RecentAnswers<Q, A> {

    private static final int MOST_QUESTIONS = 200;
    private static final int TIMES_ITS_COST = 20;

    private final Duration freshness;
    private final Ticker ticker;
    private final Function<Q, A> answering;
    private final LoadingCache<Q, Answer<A>> answers;

    private record Answer<A>(A words, long until) {}

    /** @param freshness how old an answer may always be; zero finds each anew */
    public static <Q, A> RecentAnswers<Q, A> within(Duration freshness, Function<Q, A> answering) {
        return new RecentAnswers<>(freshness, Ticker.systemTicker(), ForkJoinPool.commonPool(), answering);
    }

    /** @param behind where an answer that has grown old is found anew */
    RecentAnswers(Duration freshness, Ticker ticker, Executor behind, Function<Q, A> answering) {
        this.freshness = freshness;
        this.ticker = ticker;
        this.answering = answering;
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST_QUESTIONS)
                .executor(behind)
                .build(this::find);
    }

    public A to(Q question) {
        if (freshness.isZero()) {
            return answering.apply(question);
        }
        Answer<A> answer = answers.get(question);
        if (ticker.read() - answer.until() >= 0) {
            answers.refresh(question);
        }
        return answer.words();
    }

    private Answer<A> find(Q question) {
        long from = ticker.read();
        A words = answering.apply(question);
        long found = ticker.read();
        long age = Math.max(freshness.toNanos(), TIMES_ITS_COST * (found - from));
        return new Answer<>(words, found + age);
    }
}
