# One function per scenario of the reliability plan.

# Alternates our slots with pgbench's. The callbacks print one slot each.
pairs() { # name ours theirs
  local i
  $2 >/dev/null
  for ((i = 0; i < pairs; i++)); do echo "$($2) $($3)"; done | tee -a "$folder/slots.txt" | report "$1"
}

scenarios() {
  local scenario
  : >"$folder/slots.txt"
  for scenario in ${BENCH_SCENARIOS:-reading filing returning moving worklists searching escalation webhooks negative_control}; do
    $scenario
  done
}

# Writes FOLDER/paths and FOLDER/scripts/*.sql from rows of path, tab, SQL.
entries() {
  rm -rf "$folder/scripts" && mkdir "$folder/scripts"
  awk -F '\t' -v f="$folder" '{ print $1 > (f "/paths"); print $2 > (f "/scripts/" NR ".sql") }'
}

slot_scripts() {
  local script all=()
  for script in "$folder"/scripts/*.sql; do all+=(-f "$script"); done
  slot_pgbench "${all[@]}"
}

find_case="SELECT c.id, c.reference, c.title, c.received_at, c.machine, k.name, k.email, k.phone, k.address, k.language, ARRAY(SELECT e.canonical FROM case_event e WHERE e.case_id = c.id ORDER BY e.seq) AS events FROM case_file c JOIN case_contact k ON k.case_id = c.id WHERE c.reference ="
words="SELECT seq, field, body FROM case_text WHERE case_id ="

# 1: a case by its reference
reading() {
  sql -F $'\t' -c "SELECT '/api/v1/cases/' || bench.reference(n), format('$find_case %L; $words %L;', bench.reference(n), bench.case_id(n))
                   FROM (SELECT DISTINCT (random() * ($cases - 1))::integer / 2 + 1 AS n FROM generate_series(1, 100)) AS chosen" | entries
  get() { slot_amends get "$folder/paths"; }
  unchanged() { slot_amends unchanged "$folder/paths"; }
  same() { slot_scripts; }
  pairs '1 GET case' get same
  pairs '1 GET case, not modified' unchanged same
}

# 2: a complaint
filing() {
  echo /api/v1/cases >"$folder/paths.file"
  file() { slot_amends file "$folder/paths.file"; }
  same() { slot_pgbench -f $here/file.pgbench.sql; }
  pairs '2 POST complaint' file same
}

# 2: a return, with its receipt; held against the statement that files a complaint
returning() {
  echo /api/v1/returns >"$folder/paths.return"
  return_goods() { slot_amends return "$folder/paths.return"; }
  same() { slot_pgbench -f $here/file.pgbench.sql; }
  pairs '2 POST return' return_goods same
}

# 3: a move with all its guards, each on another case
moving() {
  local many=$((cases / 2 / (3 * pairs + 3)))
  many=$((many > 8000 ? 8000 : many))
  note() {
    local first
    first=$(take $many)
    sql -c "SELECT '/api/v1/cases/' || bench.reference(n) || '/notes' FROM generate_series($first, $first + $many - 1) AS n" >"$folder/paths.note"
    slot_amends note "$folder/paths.note"
  }
  same() {
    local first
    first=$(take $many)
    sed "s/10000/$((many / clients))/" $here/note.pgbench.sql >"$folder/note.sql"
    slot_pgbench -D base="$first" -D i=0 -f "$folder/note.sql"
  }
  pairs '3 POST note, If-Match' note same
}

# 5: the worklist by three filters, its beginning and its depth
worklists() {
  local filter depth
  for filter in owner team status; do
    for depth in first deep; do
      worklist $filter $depth | entries
      get() { slot_amends get "$folder/paths"; }
      same() { slot_scripts; }
      pairs "5 worklist by $filter, $depth" get same
    done
  done
}

# 6: two words that stand in every case, and two that stand in none
searching() {
  local sought
  for sought in 'cracked leg' 'silver spoon'; do
    sed "s/SOUGHT/$sought/g; s/QUERY/${sought% *}:* \\& ${sought#* }:*/" $here/search.sql | tr '\n' ' ' \
      | sed "s#^#/api/v1/search/cases?q=${sought/ /%20}\t#" | entries
    get() { slot_amends get "$folder/paths"; }
    same() { slot_scripts; }
    pairs "6 search, $sought" get same
  done
}

worklist() { # filter depth
  local condition path share=0
  [[ $2 == deep ]] && share=0.9
  case $1 in
    owner) condition="owner_id = %2\$L" path="owner=%2\$s" ;;
    team) condition="team_id = %3\$L" path="team=%3\$s" ;;
    status) condition="status = 'RECEIVED'" path="status=RECEIVED" ;;
  esac
  sql -F $'\t' -c "
    SELECT format('/api/v1/cases?$path&after=%1\$s', cursor, owner, team),
           format('$(tr '\n' ' ' <$here/worklist.sql | sed "s/CONDITION/$condition/; s/'/''/g; s/''''/''/g")', epoch, owner, team)
    FROM (SELECT extract(epoch FROM at) AS epoch, bench.person(n) AS owner, bench.team(n) AS team,
                 translate(encode(convert_to(left(bench.at(at), 26) || 'Z 00000000-0000-0000-0000-000000000000', 'UTF8'), 'base64'), E'+/=\n', '-_') AS cursor
          FROM generate_series(1, 50) AS n, LATERAL (SELECT bench.due(($share * $cases)::bigint) AS at) AS d) AS chosen"
}

# 7: what a sweep costs when nothing is due, and how fast what is due goes out
escalation() {
  local pg0 pg1 app0 app1 t0 left n first
  sql -c "SELECT 'idle claim, ' || count(*) || ' steps pending' FROM escalation_step WHERE fired_seq IS NULL AND ended_seq IS NULL" \
    -c 'SET statement_timeout = 0' -c "SELECT count(*) FROM generate_series(1, 8), LATERAL (SELECT claim_due_steps(200, '0')) AS c" \
    -c "EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT * FROM claim_due_steps(200, '0')" | grep -E 'idle|Function|shared|Execution' | sed 's/^/7 /'
  for n in 1000 "$due"; do
    first=$(sql -c "SELECT coalesce(max(last), $cases) + 1 FROM bench.added" 2>/dev/null || echo $((cases + 1)))
    sql -c 'CREATE TABLE IF NOT EXISTS bench.added (last bigint)' -c "INSERT INTO bench.added VALUES ($((first + n - 1)))" 2>/dev/null
    pg0=$(postgres_cpu) app0=$(amends_cpu)
    sql -c "BEGIN; CALL bench.load($first, $((first + n - 1)), now()); COMMIT" 2>/dev/null || sql -c "CALL bench.load($first, $((first + n - 1)), now())"
    pg0=$(postgres_cpu) app0=$(amends_cpu) t0=$(date +%s%N)
    until left=$(sql -c "SELECT count(*) FROM escalation_step WHERE fired_seq IS NULL AND ended_seq IS NULL AND fire_at <= now()") && ((left == 0)); do
      (($(date +%s%N) - t0 > 90000000000)) && break
      sleep 0.3
    done
    pg1=$(postgres_cpu) app1=$(amends_cpu)
    printf '7 drain of %-6s %s left after %s ms  PG %s µs and app %s µs a rung\n' "$n" "$left" $((($(date +%s%N) - t0) / 1000000)) \
      $(((pg1 - pg0) / (n - left + 1))) $(((app1 - app0) / (n - left + 1)))
  done
  sql -c "SELECT '7 rungs fired ' || count(*) || ', events ' || (SELECT count(*) FROM case_event WHERE verb = 'ESCALATE')
          || ', of different rungs ' || (SELECT count(DISTINCT (case_id, number, level)) FROM escalation_step WHERE fired_seq IS NOT NULL)
          || ', announced ' || (SELECT count(*) FROM outbox WHERE topic = 'ESCALATION') FROM escalation_step WHERE fired_seq IS NOT NULL"
}

# 8: how fast what waits leaves by webhooks, alone and beside a transaction that keeps PostgreSQL from cleaning up
webhooks() {
  local number=$((cases / 25)) endpoint server
  number=$((number > 8000 ? 8000 : number / clients * clients))
  python3 $here/sink.py $sink & server=$!
  endpoint=$(curl -sf -X POST -H "Authorization: Bearer $token" -H 'Content-Type: application/json' \
    -d "{\"url\":\"http://127.0.0.1:$sink/\",\"description\":\"bench\",\"events\":[\"case.noted\"]}" \
    $origin/api/v1/webhook-endpoints | sed 's/.*"endpoint":{"id":"\([^"]*\)".*/\1/')
  leaving 'alone' "$number"
  sql -c 'BEGIN ISOLATION LEVEL REPEATABLE READ' -c 'SELECT count(*) FROM webhook_endpoint' -c 'SELECT pg_sleep(300)' >/dev/null 2>&1 &
  leaving 'beside an old snapshot' "$number"
  sql -c "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(300)'" >/dev/null
  kill $server
  sql -c "UPDATE webhook_endpoint SET enabled = false WHERE id = '$endpoint'"
}

# The service stands still while its messages are made, so that all of them wait when the clock starts.
leaving() { # name number
  local first pg0 app0 t0 left last
  first=$(take "$2")
  kill -STOP "$amends"
  sed "s/10000/$(($2 / clients))/" $here/note.pgbench.sql >"$folder/note.sql"
  PGPASSWORD=$app_password PGOPTIONS='-c role=amends_app' pgbench -h 127.0.0.1 -p $pg -U amends -n -M prepared -c "$clients" -j 1 \
    -t $(($2 / clients)) -D base="$first" -D i=0 -f "$folder/note.sql" amends >/dev/null 2>>"$folder/pgbench.log"
  pg0=$(postgres_cpu) app0=$(amends_cpu) t0=$(date +%s%N)
  kill -CONT "$amends"
  until left=$(sql -c "SELECT count(*) FROM webhook_delivery WHERE state = 'PENDING'") && ((left == 0)); do
    (($(date +%s%N) - t0 > 120000000000)) && break
    sleep 0.3
  done
  last=$((($(date +%s%N) - t0) / 1000000))
  printf '8 webhooks, %-24s %s of %s left after %s ms  %s/s  PG %s µs and app %s µs a message\n' "$1" "$left" "$2" "$last" \
    $((($2 - left) * 1000 / last)) $((($(postgres_cpu) - pg0) / ($2 - left + 1))) $((($(amends_cpu) - app0) / ($2 - left + 1)))
}

# The same reading, with one query more on pgbench's side than we send: R_cpu has to fall well below the honest figure.
negative_control() {
  sql -F $'\t' -c "SELECT '/api/v1/cases/' || bench.reference(n), format('$find_case %L; $words %L; SELECT count(*) FROM case_event WHERE case_id IN (SELECT bench.case_id(m) FROM generate_series(%s, %s) AS m);', bench.reference(n), bench.case_id(n), n, n + 20)
                   FROM generate_series(1, 50) AS n" | entries
  get() { slot_amends get "$folder/paths"; }
  same() { slot_scripts; }
  pairs 'control: pgbench asks once more' get same
}
