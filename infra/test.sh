#!/usr/bin/env bash
# Everything that must pass: format check, Release build with warnings as errors, all tests on SQLite and PostgreSQL.
# Installs PostgreSQL, Node.js and Chromium from Debian if they are missing. Prints "N passed, N failed" last; exits non-zero if anything failed.
set -euo pipefail
cd "$(dirname "$0")/.."
export CI=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
pg_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

if [ -z "$(pg_bin)" ] || [ ! -x "$(pg_bin)/initdb" ]; then
  echo "Installing PostgreSQL"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends postgresql
fi

if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  echo "Installing Node.js"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends nodejs npm
fi

if ! node -e 'const [major, minor] = process.versions.node.split("."); process.exit(major > 20 || (major == 20 && minor >= 19) ? 0 : 1)'; then
  echo "Node.js 20.19 or later is needed for the GraphiQL page and the client tests; node on the path is $(node --version)." \
    "Put a later one from https://nodejs.org/ on the path and run this again." >&2
  exit 1
fi

if ! command -v chromium >/dev/null; then
  echo "Installing Chromium"
  as_root apt-get update -q
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends chromium
fi

work=$(mktemp -d)
chmod 755 "$work"
cluster=$work/cluster
# initdb refuses to run as root.
if [ "$(id -u)" = 0 ]; then as_pg() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }; mkdir "$cluster"; chown postgres:postgres "$cluster"
else as_pg() { "$@"; }; mkdir "$cluster"; fi
finish() {
  as_pg "$(pg_bin)/pg_ctl" -D "$cluster" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$work"
}
trap finish EXIT
(cd / && as_pg "$(pg_bin)/initdb" -D "$cluster" -U postgres -A trust -E UTF8 --locale=C.UTF-8 >/dev/null)
start() { # fsync=off: no test cuts the power, and the cluster is thrown away.
  port=$(( 20000 + RANDOM % 20000 ))
  (cd / && as_pg "$(pg_bin)/pg_ctl" -D "$cluster" -w -l "$cluster/log" \
    -o "-c fsync=off -c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories= -c max_connections=300" start >/dev/null)
}
start || start || start # the port may be taken
export HELPDESK_TEST_POSTGRES="postgres://postgres@127.0.0.1:$port/postgres"

step() { printf '%4ds  %s\n' "$SECONDS" "$*"; }

step "Installing npm projects"
for folder in src/explorer tests/clients infra/samples/integrator; do
  (cd "$folder" && npm ci --no-audit --no-fund --loglevel=error)
done
step "Restoring"
dotnet restore SaasHelpdesk.sln --locked-mode -v q
step "Checking the format"
dotnet format whitespace . --folder --verify-no-changes
step "Building"
dotnet build SaasHelpdesk.sln -c Release --no-restore -v q

passed=0 failed=0 broken=0
for project in tests/*.Tests; do
  name=$(basename "$project")
  if ! dotnet test "$project" -c Release --no-build --logger "trx;LogFileName=$work/$name.trx" --logger "console;verbosity=normal" \
      --blame-hang-timeout 10m --results-directory "$work/$name" -v q >"$work/$name.log" 2>&1; then
    broken=$((broken + 1))
    cat "$work/$name.log"
  fi
  p=0 t=0
  if [ -f "$work/$name.trx" ]; then
    counters=$(grep -o '<Counters [^>]*>' "$work/$name.trx" | head -n 1)
    p=$(sed -E 's/.* passed="([0-9]+)".*/\1/' <<<"$counters")
    t=$(sed -E 's/.* total="([0-9]+)".*/\1/' <<<"$counters")
  fi
  passed=$((passed + p))
  failed=$((failed + t - p)) # a test that did not run has not passed
  step "$name: $p of $t passed"
done
[ "$broken" = 0 ] || [ "$failed" -gt 0 ] || failed=$broken # a run that broke off without naming a test
echo "$passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
