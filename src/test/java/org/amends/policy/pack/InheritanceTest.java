package org.amends.policy.pack;

import static org.amends.policy.pack.Packs.child;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InheritanceTest {

    @Test
    void a_child_has_the_clocks_of_its_parents_with_its_own_in_their_place() {
        EffectivePack pack = Packs.effective(Packs.shipped("uk-payment-services"));
        assertThat(pack.clocks())
                .extracting(EffectivePack.Owned::name)
                .contains("base-honest@1/acknowledge", "uk-retail-finance@1/summary", "uk-payment-services@1/final")
                .doesNotContain("uk-retail-finance@1/final");
        assertThat(pack.calendars()).containsKey("uk-ew");
        assertThat(pack.ancestry())
                .extracting(PackRef::toString)
                .containsExactly("base-honest@1", "uk-payment-services@1", "uk-retail-finance@1");
        assertThat(pack.retention()).isPresent();
    }

    @Test
    void packs_that_extend_each_other_are_refused_with_the_way_round() {
        Pack a = extending("a", "b@1");
        Pack b = extending("b", "c@1");
        Pack c = extending("c", "a@1");
        assertThat(faults(a, b, c)).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("cyclic-extends");
            assertThat(fault.message()).isEqualTo("It extends itself: a@1 → b@1 → c@1 → a@1.");
            assertThat(fault.line()).isEqualTo(4);
        });
    }

    @Test
    void a_pack_does_not_extend_itself_nor_an_older_version_of_itself() {
        assertThat(faults(extending("a", "a@1"))).extracting(Fault::code).containsExactly("cyclic-extends");
        Pack two = Packs.read(text("a", "a@1").replace("version: 1", "version: 2"));
        assertThat(faults(two, Packs.read(text("a", "base-honest@1"))))
                .extracting(Fault::code)
                .containsExactly("cyclic-extends");
    }

    @Test
    void a_thousand_generations_are_refused_like_a_circle() {
        Pack[] packs = IntStream.range(0, 1_000)
                .mapToObj(i -> extending("p" + i, "p" + (i + 1) + "@1"))
                .toArray(Pack[]::new);
        assertThat(Inheritance.of(packs[0], Packs.library(packs)).faults())
                .extracting(Fault::code)
                .containsExactly("cyclic-extends");
    }

    @Test
    void a_parent_that_is_not_there_is_named() {
        assertThat(faults(extending("a", "ghost@7"))).singleElement().satisfies(fault -> assertThat(fault.message())
                .isEqualTo("There is no pack ghost@7 to extend."));
    }

    @Test
    void two_versions_of_one_parent_contradict_each_other() {
        Pack second = Packs.read(Packs.base("version: 1", "version: 2"));
        Pack aunt = extending("aunt", "base-honest@2");
        Pack pack = extending("a", "aunt@1, uk-housing@1");
        assertThat(faults(pack, second, aunt)).extracting(Fault::code).contains("two-versions");
    }

    @Test
    void parents_that_mean_different_things_by_one_name_contradict_each_other() {
        String calendars = "calendars: {c: {zone: Europe/Paris}}\n";
        Pack one = Packs.read(text("one", "base-honest@1") + calendars);
        Pack other = Packs.read(text("other", "base-honest@1") + calendars.replace("Paris", "Oslo"));
        assertThat(faults(extending("a", "one@1, other@1"), one, other))
                .extracting(Fault::code)
                .containsExactly("two-meanings");
        Pack same = Packs.read(text("other", "base-honest@1") + calendars);
        assertThat(faults(extending("a", "one@1, other@1"), one, same)).isEmpty();
    }

    @Test
    void parents_that_share_a_grandparent_bring_its_clocks_once() {
        EffectivePack pack = Packs.effective(extending("a", "uk-housing@1, nhs-england@1"));
        assertThat(pack.clocks()).extracting(EffectivePack.Owned::name).doesNotHaveDuplicates();
        assertThat(Objects.requireNonNull(pack.letters().get(LetterKind.FINAL)).mustContain())
                .contains(LetterField.STAGE, LetterField.RESPONSIBLE_PERSON, LetterField.FINDING);
    }

    private static Pack extending(String name, String parents) {
        return Packs.read(text(name, parents));
    }

    private static String text(String name, String parents) {
        return child("").replace("pack: child", "pack: " + name).replace("base-honest@1", parents);
    }

    private static List<Fault> faults(Pack pack, Pack... others) {
        Pack[] all = Stream.concat(Stream.of(others), Stream.of(pack)).toArray(Pack[]::new);
        return Inheritance.of(pack, Packs.library(all)).faults();
    }
}
