#!/usr/bin/env bash
# Draws new cases for every law, over and over: a law that fails names the seed that fails it. About a minute a round.
# Usage: tests/explore.sh [rounds, 10 unless told] [arguments of the test runner, such as --filter-class '*Laws*']
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
rounds=${1:-10}
shift $(($# > 0 ? 1 : 0))
work=$home/artifacts/explore # inside the repository, where the tests find the checked-in files
trap 'rm -rf "$work"' EXIT
dotnet build "$home/tests/LocationScore.Tests" -p:NewSeeds=true --artifacts-path "$work" --nologo -v q
failures=0
for round in $(seq "$rounds"); do
  if "$work/bin/LocationScore.Tests/debug/LocationScore.Tests" --no-ansi --progress off "$@" > "$work/round.txt" 2>&1; then
    echo "round $round of $rounds: $(sed -n 's/^ *succeeded: //p' "$work/round.txt") passed"
  else
    failures=$((failures + 1))
    echo "round $round of $rounds: a test failed"
    cat "$work/round.txt"
  fi
done
echo "$rounds rounds, $failures with a failure"
[ "$failures" -eq 0 ]
