package org.amends.crash;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** What befalls the house. Afterwards everything that was ended has been started again. */
enum Fault {
    APPLICATION {
        @Override
        void strike(House house, RandomGenerator random) {
            Replica victim = house.anyReplica(random);
            victim.kill();
            victim.restart();
        }
    },
    BACKEND {
        @Override
        void strike(House house, RandomGenerator random) {
            List<Long> backends = house.server().backends();
            House.kill(backends.get(random.nextInt(backends.size())));
        }
    },
    POSTMASTER {
        @Override
        void strike(House house, RandomGenerator random) {
            House.kill(house.server().postmaster());
            house.server().restart();
        }
    },
    BOTH {
        @Override
        void strike(House house, RandomGenerator random) {
            Replica victim = house.anyReplica(random);
            House.kill(house.server().postmaster());
            victim.kill();
            house.server().restart();
            victim.restart();
        }
    },
    /** It holds its locks and wakes up into a world that has gone on. */
    PAUSE {
        @Override
        void strike(House house, RandomGenerator random) {
            Replica victim = house.anyReplica(random);
            victim.signal("STOP");
            Waiting.pause(FROZEN);
            victim.signal("CONT");
        }
    };

    private static final Duration FROZEN = Duration.ofSeconds(5);

    abstract void strike(House house, RandomGenerator random);
}
