# The service on its own embedded PostgreSQL, people, cases, and a token.

origin=http://127.0.0.1:$http
sink=18088 # where the webhooks of scenario 8 arrive
password='a long walk by the sea'

start_amends() {
  AMENDS_POSTGRES_DATA_DIR=$folder/data AMENDS_POSTGRES_PORT=$pg AMENDS_BOOTSTRAP_PASSWORD=$password \
    AMENDS_MANAGEMENT_PORT=$management AMENDS_FILING_MOST=0 AMENDS_WEBHOOKS_RECEIVER_TRUSTED_HOSTS=127.0.0.1:$sink QUARKUS_HTTP_PORT=$http QUARKUS_HTTP_HOST=127.0.0.1 \
    java -Xmx512m -XX:ActiveProcessorCount=2 -jar "$jar" >"$folder/amends.log" 2>&1 &
  amends=$!
  until curl -sf http://127.0.0.1:$management/q/health/ready >/dev/null; do
    kill -0 $amends || { tail "$folder/amends.log"; exit 1; }
    sleep 0.5
  done
  postmaster=$(head -1 "$folder/data/pg18/server/cluster/postmaster.pid")
  app_password=$(<"$folder/data/pg18/secrets/amends.password")
}

sql() { PGPASSWORD=$(<"$folder/data/pg18/secrets/postgres.password") psql -h 127.0.0.1 -p $pg -U postgres -qAtX -v ON_ERROR_STOP=1 amends "$@"; }

prepare() {
  [[ $(sql -c "SELECT to_regclass('bench.size')") == '' ]] && load
  [[ $(sql -c 'SELECT cases FROM bench.size') == "$cases" ]] || { echo "$folder holds another number of cases: remove it"; exit 1; }
  token=$(curl -sf -X POST -u "admin:$password" -H 'Content-Type: application/json' $origin/api/v1/tokens | sed 's/.*"token":"\([^"]*\)".*/\1/')
}

load() {
  local first step=$((cases < 100000 ? cases : 100000))
  sql -f $here/people.sql -f $here/cases.sql -f $here/templates.sql -c 'CALL bench.without_indexes()'
  for ((first = 1; first <= cases; first += step)); do
    echo "Loading cases from $first on" >&2
    sql -c "SET maintenance_work_mem = '256MB'; CALL bench.load($first, $((first + step - 1)), NULL, ${lean:-false})"
  done
  sql -c "SET maintenance_work_mem = '1GB'; CALL bench.with_indexes()"
  sql -c 'VACUUM ANALYZE' -c 'CHECKPOINT' -c "CREATE TABLE bench.size AS SELECT $cases AS cases, $cases::bigint AS used"
}

# The next NUMBER cases that nobody has touched.
take() { # number
  sql -c "UPDATE bench.size SET used = used - $1 RETURNING used + 1"
}
