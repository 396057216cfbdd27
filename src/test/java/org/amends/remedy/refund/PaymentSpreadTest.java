package org.amends.remedy.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.amends.Rule;
import org.amends.money.Money;
import org.amends.remedy.refund.PaymentSpread.Room;
import org.amends.remedy.refund.PaymentSpread.Share;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PaymentSpreadTest {

    @Test
    @Rule("D15")
    void it_goes_back_over_the_payments_each_for_its_part_and_never_over_one_beyond_what_is_left_of_it() {
        List<Room> rooms = List.of(new Room("gift card", 2000), new Room("card", 7000));

        assertThat(PaymentSpread.of(eur(2500), rooms)).containsExactly(share("gift card", 556), share("card", 1944));
        assertThat(PaymentSpread.of(eur(9000), rooms)).containsExactly(share("gift card", 2000), share("card", 7000));
        assertThat(PaymentSpread.of(eur(9001), rooms))
                .containsExactly(share("gift card", 2000), share("card", 7000), new Share(Optional.empty(), eur(1)));
    }

    @Test
    void over_nothing_that_is_left_all_of_it_is_paid_by_hand() {
        assertThat(PaymentSpread.of(eur(100), List.of())).containsExactly(new Share(Optional.empty(), eur(100)));
        assertThat(PaymentSpread.of(eur(100), List.of(new Room("card", 0))))
                .containsExactly(new Share(Optional.empty(), eur(100)));
        assertThat(PaymentSpread.of(eur(100), List.of(new Room("spent", 0), new Room("card", 100))))
                .containsExactly(share("card", 100));
    }

    @RepeatedTest(200)
    @Rule("D9")
    void whatever_is_given_back_in_whatever_steps_no_cent_is_lost_or_given_twice(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        Map<String, Long> left = new HashMap<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            left.put("payment " + i, (long) random.nextInt(10_000));
        }
        while (left.values().stream().mapToLong(Long::longValue).sum() > 0) {
            List<Room> rooms = left.entrySet().stream()
                    .map(one -> new Room(one.getKey(), one.getValue()))
                    .toList();
            long wanted = 1 + random.nextInt(6_000);

            List<Share> shares = PaymentSpread.of(eur(wanted), rooms);

            assertThat(shares.stream().mapToLong(one -> one.amount().minor()).sum())
                    .isEqualTo(wanted);
            for (Share share : shares) {
                share.paymentId().ifPresent(id -> left.merge(id, -share.amount().minor(), Long::sum));
            }
            assertThat(left.values()).allMatch(minor -> minor >= 0);
            assertThat(shares.stream().allMatch(share -> share.paymentId().isPresent()))
                    .isEqualTo(wanted <= rooms.stream().mapToLong(Room::left).sum());
        }
    }

    @RepeatedTest(100)
    void the_parts_of_an_order_come_to_each_share_and_to_each_line(RepetitionInfo run) {
        Random random = new Random(run.getCurrentRepetition());
        List<Proposal.LineAmount> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            lines.add(new Proposal.LineAmount("line " + i, 1 + random.nextInt(5_000)));
        }
        Proposal.OfOrder order =
                new Proposal.OfOrder(UUID.randomUUID(), Optional.empty(), lines, random.nextInt(2) * 499L);
        long all = order.delivery()
                + lines.stream().mapToLong(Proposal.LineAmount::minor).sum();
        List<Share> shares = PaymentSpread.of(
                eur(all), List.of(new Room("one", random.nextInt(9_000)), new Room("two", random.nextInt(9_000))));

        List<List<PartsOfShares.Part>> parts = PartsOfShares.of(order, shares);

        for (int i = 0; i < shares.size(); i++) {
            assertThat(parts.get(i).stream()
                            .mapToLong(PartsOfShares.Part::minor)
                            .sum())
                    .isEqualTo(shares.get(i).amount().minor());
        }
        for (Proposal.LineAmount line : lines) {
            assertThat(parts.stream()
                            .flatMap(List::stream)
                            .filter(part -> part.lineId().equals(Optional.of(line.lineId())))
                            .mapToLong(PartsOfShares.Part::minor)
                            .sum())
                    .isEqualTo(line.minor());
        }
    }

    private static Share share(String payment, long minor) {
        return new Share(Optional.of(payment), eur(minor));
    }

    private static Money eur(long minor) {
        return Money.of(minor, "EUR");
    }
}
