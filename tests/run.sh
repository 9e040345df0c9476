#!/usr/bin/env bash
# Builds, installs the servers that the tests need when it may, runs every test, and ends with one line of counts.
set -uo pipefail
cd "$(dirname "$0")/.."

if ! command -v mosquitto >/dev/null && [ ! -x /usr/sbin/mosquitto ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing mosquitto for the tests"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq mosquitto >/dev/null
  else
    echo "SKIPPING the tests that need mosquitto: it is not installed and this user may not install it (apt-get install mosquitto)"
  fi
fi

# The servers that the benchmark compares with. Its test names those that are missing, and fails for them in CI.
peers=()
[ -x /usr/bin/influxd ] || peers+=(influxdb)
[ -x /usr/bin/victoria-metrics ] || peers+=(victoria-metrics)
compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || peers+=(postgresql)
if [ "${#peers[@]}" -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing ${peers[*]} for the benchmark"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${peers[@]}" >/dev/null
  else
    echo "SKIPPING in the benchmark: ${peers[*]} (apt-get install ${peers[*]})"
  fi
fi

dotnet build -c Release -v quiet --nologo || { echo "0 passed, 1 failed"; exit 1; }

passed=0 failed=0 skipped=0 status=0
for project in Telemetry.Tests Telemetry.SystemTests; do
  log=$(mktemp)
  dotnet "tests/$project/bin/Release/net10.0/$project.dll" 2>&1 | tee "$log"
  code=${PIPESTATUS[0]}
  summary=$(grep -E 'Total: [0-9]+, Errors' "$log" | tail -n 1)
  total=$(sed -nE 's/.*Total: ([0-9]+).*/\1/p' <<<"$summary")
  wrong=$(sed -nE 's/.*Errors: ([0-9]+), Failed: ([0-9]+).*/\1+\2/p' <<<"$summary")
  left=$(sed -nE 's/.*Skipped: ([0-9]+).*/\1/p' <<<"$summary")
  bad=$(( ${wrong:-1} ))
  [ "$code" -ne 0 ] && [ "$bad" -eq 0 ] && bad=1
  passed=$(( passed + ${total:-0} - ${left:-0} - (${wrong:-0}) ))
  failed=$(( failed + bad )); skipped=$(( skipped + ${left:-0} ))
  rm -f "$log"
done
[ "$failed" -gt 0 ] && status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit $status
