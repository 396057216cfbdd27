package org.amends.returns;

import org.amends.lifecycle.Declaration.OrderedGoods;

/**
 * Goods of an order that somebody withdraws from.
 *
 * @param beyondDoubt whether the law gives all of it back without anybody having to look
 */
record ClaimedGoods(OrderedGoods goods, boolean beyondDoubt) {}
