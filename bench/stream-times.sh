#!/usr/bin/env bash
# What a user of `agent-events validate` waits for: start-up, bytes in a second, memory. Needs GNU time and awk.
# Usage: stream-times.sh PATH-TO-AgentEvents.Cli.dll

set -euo pipefail
tool=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# 20,000 different lines again and again; awk's own generator with a fixed seed, so that every run reads the same bytes.
awk 'BEGIN {
  srand(1); hex = "0123456789abcdef"; letters = hex "ghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  for (i = 0; i < 20000; i++)
    printf "{\"to\":\"46%s\",\"event_id\":\"%s-%s-4%s-a%s-%s\",\"event\":{\"type\":\"agent_read\",\"message_id\":\"%s\"}}\n",
      pick("0123456789", 9), pick(hex, 8), pick(hex, 4), pick(hex, 3), pick(hex, 3), pick(hex, 12), pick(letters, 22)
}
function pick(set, n,  s) { s = ""; while (n-- > 0) s = s substr(set, 1 + int(rand() * length(set)), 1); return s }' >"$folder/part"
for _ in {1..50}; do cat "$folder/part"; done >"$folder/1M.ndjson"
for _ in {1..10}; do cat "$folder/1M.ndjson"; done >"$folder/10M.ndjson"
head -n 1 "$folder/part" >"$folder/one.json"

# best FILE: the least seconds of five runs, and the most kilobytes.
best() {
  for _ in {1..5}; do
    /usr/bin/time -f '%e %M' dotnet "$tool" validate --schema sinch/agent-event "$1" 2>&1 >/dev/null | tail -n 1
  done | awk 'NR == 1 || $1 < s { s = $1 } $2 > m { m = $2 } END { print s, m }'
}

read -r start _ < <(best "$folder/one.json")
for lines in 1M 10M; do
  read -r seconds memory < <(best "$folder/$lines.ndjson")
  awk -v n="$lines" -v bytes="$(stat -c %s "$folder/$lines.ndjson")" -v s="$seconds" -v m="$memory" -v start="$start" \
    'BEGIN { printf "%s lines: %.2f s, first verdict after %.2f s, then %.2f GB/s, %.0f MB of memory\n", n, s, start, bytes / 1e9 / (s - start), m / 1024 }'
done
