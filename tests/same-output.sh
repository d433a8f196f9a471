#!/usr/bin/env bash
# One model of 51 cities and 49 criteria, ranked by many fresh processes, and compiled and scored by 64 threads at once: one output.
# Usage: tests/same-output.sh [processes] [command of the tool]
# Without a command the tool of this tree is built and run by the portable runtime; name a native build to test that.
set -euo pipefail
cd "$(dirname "$0")/.."
processes=${1:-10000}
if [ $# -gt 1 ]; then
  tool=("${@:2}")
else
  dotnet build src/LocationScore.Cli -c Release -v q --nologo
  tool=(dotnet artifacts/bin/LocationScore.Cli/release/LocationScore.Cli.dll)
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
awk 'BEGIN {
  seed = 20111129
  header = "location"
  for (j = 1; j <= 49; j++) header = header ",i" j " [u]"
  print header
  for (i = 1; i <= 51; i++) {
    line = "c" i
    for (j = 1; j <= 49; j++) { seed = (seed * 16807) % 2147483647; line = line "," (i <= 3 && j > 1 ? 50 : seed % 1000 / 10) }
    print line
  }
}' > "$work/facts.csv"
awk 'BEGIN {
  printf "{ \"id\": \"wide\", \"name\": \"Wide\", \"defaults\": { \"missing\": \"reject\" }, \"criteria\": ["
  for (j = 1; j <= 49; j++)
    printf "%s{ \"id\": \"k%d\", \"indicator\": \"i%d\", \"unit\": \"u\", \"direction\": \"%s\", \"weight\": %d, \"value\": \"%s\" }", (j > 1 ? ", " : ""), j, j, (j % 3 ? "benefit" : "cost"), j % 7 + 1, (j % 2 ? "minMax" : "zScore")
  print "] }"
}' > "$work/model.json"

"${tool[@]}" rank --model "$work/model.json" --data "$work/facts.csv" --format csv > "$work/first.csv"
for ((k = 1; k < processes; k++)); do
  "${tool[@]}" rank --model "$work/model.json" --data "$work/facts.csv" --format csv > "$work/next.csv"
  if ! cmp -s "$work/first.csv" "$work/next.csv"; then
    echo "Process $k of $processes said something else:" >&2
    diff "$work/first.csv" "$work/next.csv" >&2 || true
    exit 1
  fi
done

dotnet build tests/LocationScore.Tests -c Release -v q --nologo
LOCATIONSCORE_ROUNDS=200 artifacts/bin/LocationScore.Tests/release/LocationScore.Tests --filter-class LocationScore.Tests.Scoring.ManyThreadsTests
echo "$processes processes and 64 threads: one output."
