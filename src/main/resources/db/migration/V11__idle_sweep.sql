-- A sweep that finds nothing reads one path down an index and plans nothing. Without knowing how many steps are due, the
-- planner would think of sorting all that are pending; in order of their time they need no sort.

SET LOCAL lock_timeout = '2s';

ALTER FUNCTION claim_due_steps SET plan_cache_mode = force_generic_plan;
ALTER FUNCTION claim_due_steps SET enable_sort = off;
ALTER FUNCTION claim_due_steps SET enable_hashjoin = off;
ALTER FUNCTION claim_due_steps SET enable_mergejoin = off;
