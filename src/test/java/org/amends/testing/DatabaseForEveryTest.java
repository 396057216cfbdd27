package org.amends.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Global: every {@code @QuarkusTest} has a migrated PostgreSQL without asking for it. */
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
final class DatabaseForEveryTest {}
