package org.amends.lifecycle;

import java.util.Optional;
import org.amends.money.Money;

/**
 * Something that the customer is entitled to and a letter has to tell them.
 *
 * @param number from 1
 * @param notedIn the number of the event that says so; its words say what it is
 * @param worth at least how much money it is, where it is money
 */
public record KnownRight(int number, int notedIn, RightKind kind, Optional<Money> worth) {}
