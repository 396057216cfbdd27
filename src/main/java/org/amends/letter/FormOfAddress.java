package org.amends.letter;

/** How somebody is spoken to: teie or sina, вы or ты, vy or ty. */
public enum FormOfAddress {
    FORMAL,
    FAMILIAR
}
