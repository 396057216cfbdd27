package org.amends.goods;

import org.amends.casefile.CaseCommands;
import org.amends.lifecycle.Command;

/** Something that is recorded about goods: what the case hears of it, and the rows beside that event. */
public record GoodsDeed(Command command, CaseCommands.Beside beside) {}
