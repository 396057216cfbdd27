/** Orders of a shop that runs WooCommerce, by its REST API (version 3). */
@NullMarked
package org.amends.order.source.woocommerce;

import org.jspecify.annotations.NullMarked;
