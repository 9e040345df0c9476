#!/usr/bin/env bash
# Builds, installs the servers that the tests need when it may, runs every test, and ends with one line of counts.
set -uo pipefail
cd "$(dirname "$0")/.."

# The servers that the tests and the benchmark talk to, as "package pattern". A package may start its own service; the tests leave that alone.
missing=()
while read -r package program; do
  compgen -G "$program" >/dev/null || missing+=("$package")
done <<'SERVERS'
mosquitto /usr/sbin/mosquitto
influxdb /usr/bin/influxd
victoria-metrics /usr/bin/victoria-metrics
postgresql /usr/lib/postgresql/*/bin/postgres
SERVERS
if [ "${#missing[@]}" -gt 0 ]; then
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "installing for the tests: ${missing[*]}"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${missing[@]}" >/dev/null
  else
    echo "SKIPPING the tests that need ${missing[*]}: not installed and this user may not install them (apt-get install ${missing[*]})"
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
