/**
 * Policy packs: the rules of one trade or regulator as data. Reads them from YAML, refuses those that promise less than they
 * may, and says what is due when, under several of them at once. Knows no case, no database and no framework.
 */
@NullMarked
package org.amends.policy.pack;

import org.jspecify.annotations.NullMarked;
