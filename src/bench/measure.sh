# CPU by the kernel's account, in microseconds: it does not care who else uses the machine, a clock does.

tick=$((1000000 / $(getconf CLK_TCK)))

# fields FIRST to LAST of /proc/PID/stat, summed up; 14 is utime, 15 stime, 16 and 17 those of ended children
cpu_fields() { # pid first last
  sed 's/.*) /0 0 /' "/proc/$1/stat" 2>/dev/null | awk -v a="$2" -v b="$3" '{ for (i = a; i <= b; i++) s += $i; print s + 0 }'
}

amends_cpu() { echo $(($(cpu_fields "$amends" 14 15) * tick)); }

# the server with all its backends, those that have ended included
postgres_cpu() {
  local sum child
  sum=$(cpu_fields "$postmaster" 14 17)
  for child in $(pgrep -P "$postmaster"); do sum=$((sum + $(cpu_fields "$child" 14 15 | grep . || echo 0))); done
  echo $((sum * tick))
}

# Each slot prints: done seconds postgres-µs amends-µs errors

slot_amends() { # mode paths
  local pg0 app0 out n bad
  pg0=$(postgres_cpu) app0=$(amends_cpu)
  out=$(wrk -t1 -c"$clients" -d"${seconds}s" --timeout 10s -s $here/requests.lua "$origin" -- "$1" "$token" "$2" "$(date +%s%N)")
  n=$(awk '/requests in/ { print $1 }' <<<"$out")
  bad=$(awk '/Non-2xx/ { print $NF } /Socket errors/ { gsub(",", ""); s = $4 + $6 + $8 + $10; if (s) print s }' <<<"$out" | paste -sd+ | bc)
  echo "$n $seconds $(($(postgres_cpu) - pg0)) $(($(amends_cpu) - app0)) ${bad:-0}"
}

slot_pgbench() { # arguments of pgbench
  local pg0 out n
  pg0=$(postgres_cpu)
  out=$(PGPASSWORD=$app_password PGOPTIONS='-c role=amends_app' pgbench -h 127.0.0.1 -p $pg -U amends -n -M prepared \
    -c "$clients" -j 1 -T "$seconds" "$@" amends 2>>"$folder/pgbench.log")
  n=$(awk '/actually processed/ { print $NF }' <<<"$out")
  echo "$n $seconds $(($(postgres_cpu) - pg0)) 0 $(awk '/failed transactions/ { print $5 }' <<<"$out")"
}

# Reads lines of pairs: ours (5 numbers), pgbench's (5 numbers). Prints medians, and the range of R_cpu. In the short form a
# busy machine may answer nothing in a slot, which is no failure.
report() { # name
  awk -v name="$1" -v short="$short" '
    function sort(a, n,  i, j, t) { for (i = 2; i <= n; i++) for (j = i; j > 1 && a[j] < a[j-1]; j--) { t = a[j]; a[j] = a[j-1]; a[j-1] = t } }
    function median(a, n) { sort(a, n); return n % 2 ? a[(n+1)/2] : (a[n/2] + a[n/2+1]) / 2 }
    $1 > 0 && $6 > 0 {
      n++; rcpu[n] = ($3 / $1) / ($8 / $6 > 0 ? $8 / $6 : 1); rtps[n] = ($1 / $2) / ($6 / $7)
      app[n] = $4 / $1; ours[n] = $3 / $1; theirs[n] = $8 / $6; rps[n] = $1 / $2; bad += $5 + $10
    }
    END {
      if (!n) { print name ": nothing was answered in so short a slot"; exit short == "true" ? 0 : 1 }
      r = median(rcpu, n)
      printf "%-34s R_cpu %5.2f (%.2f-%.2f)  R_tps %4.2f  A %4.0f µs  PG %4.0f : %4.0f µs  %5.0f/s  errors %d\n",
        name, r, rcpu[1], rcpu[n], median(rtps, n), median(app, n), median(ours, n), median(theirs, n), median(rps, n), bad
    }'
}
