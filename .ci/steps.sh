# What .ci/run and .ci/nightly share: the environment, steps, and the count of tests. It is sourced by them and does nothing by itself.

set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

export CI="${CI:-true}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1 DOTNET_CLI_UI_LANGUAGE=en
export NO_UPDATE_NOTIFIER=1 npm_config_update_notifier=false npm_config_audit=false npm_config_fund=false REDOCLY_TELEMETRY=off
# Build nodes that outlive the run would keep its output pipe open, and whoever reads that would wait for them.
export MSBUILDDISABLENODEREUSE=1
# Snapshots are accepted by people.
unset SNAPSHOT_ACCEPT

readonly solution=AgentEvents.Schema.sln
passed=0
failed=0
broken=()

# step NAME COMMAND...: runs a command under a heading and remembers whether it failed.
step() {
  local name=$1 start=$SECONDS status
  shift
  printf '\n== %s\n' "$name"
  "$@"
  status=$?
  if ((status == 0)); then
    printf '== %s: ok (%d s)\n' "$name" $((SECONDS - start))
  else
    printf '== %s: FAILED with exit code %d (%d s)\n' "$name" "$status" $((SECONDS - start))
    broken+=("$name")
  fi
  return "$status"
}

# A step that counts as one failure of its own.
check() { step "$@" || { failed=$((failed + 1)); return 1; }; }

restore() { dotnet restore "$solution"; }
build() { dotnet build "$solution" --no-restore -warnaserror; }

# The numbers of a counter in the result files given, added up.
count() {
  local counter=$1
  shift
  cat "$@" | grep -o '<Counters [^>]*' | sed -n "s/.* $counter=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

# add_up NAME RESULTS...: adds result files up and prints a line. Results without a single test that passed are a failure: silence is not success.
add_up() {
  local name=$1 good bad skipped
  shift
  if [[ ! -f ${1:-} ]]; then
    echo "$name: no results"
    return 1
  fi
  good=$(count passed "$@")
  bad=$(($(count failed "$@") + $(count error "$@") + $(count timeout "$@") + $(count aborted "$@")))
  skipped=$(($(count total "$@") - $(count executed "$@")))
  printf '%-56s %6d passed, %d failed, %d skipped\n' "$name" "$good" "$bad" "$skipped"
  passed=$((passed + good))
  failed=$((failed + bad))
  if ((good == 0)); then
    echo "$name: not one test passed"
    return 1
  fi
}

finish() {
  printf '\n'
  if ((${#broken[@]} > 0)); then
    printf 'failed step: %s\n' "${broken[@]}"
  fi
  if ((passed == 0 && failed == 0)); then
    failed=1
  fi
  printf '%d passed, %d failed\n' "$passed" "$failed"
  ((failed == 0 && ${#broken[@]} == 0 && passed > 0))
  exit
}
