#!/usr/bin/env bash
# Tries every kept cell of the law matrix on many more cases than the tests do: whole numbers, ties and reals alike. About an hour for all rows on a busy machine.
# Usage: tests/long-laws.sh [cases, 100000 unless stated] [rows of the matrix, with semicolons between, all unless stated] [laws, likewise]
# Started again at the same commit with the same number of cases it goes on where it ended. Writes benchmarks/results/laws.md with the machine,
# the commit and the date. Exit code 1 when a cell is broken that the matrix shows as kept: its case belongs into RareCases.cs.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1
cases=${1:-100000} rows=${2:-all} laws=${3:-all}
cd "$(dirname "$0")/.."
[[ $cases =~ ^[1-9][0-9]*$ ]] || { echo "long-laws: the number of cases is a whole number above 0, not '$cases'" >&2; exit 2; }
commit=$(git rev-parse --short=12 HEAD)
git diff --quiet HEAD -- src tests || commit="$commit with changes"
work=artifacts/long-laws # a build of its own, so that other builds do not disturb a long run
table=$work/${commit// /-}-$cases.txt
mkdir -p "$work"
dotnet build tests/LocationScore.Laws.Tests -c Release --artifacts-path "$work/build" -v q --nologo
ended=0
LAW_CASES=$cases LAW_ROWS=$rows LAW_LAWS=$laws LAW_REPORT=$PWD/$table nice -n 15 "$work/build/bin/LocationScore.Laws.Tests/release/LocationScore.Laws.Tests" \
  --explicit only --filter-class '*LongRunTests' --no-ansi --progress off || ended=$?
[ -s "$table" ] || { echo "long-laws: nothing was tried" >&2; exit 1; }
{
  echo "# Long run of the laws"
  echo
  echo "Every cell of the [law matrix](../../docs/law-matrix.md) that its cases do not break, tried on $cases cases: whole numbers, ties, tenths and reals; cases that"
  echo "say nothing are counted. Written by \`tests/long-laws.sh\`."
  echo
  echo "Commit $commit, $(date -u +%Y-%m-%d), $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1), $(nproc) processors, .NET SDK $(dotnet --version)."
  echo
  echo "| row | laws | cases | that say nothing | broken |"
  echo "|---|---:|---:|---:|---:|"
  grep '^|' "$table"
  if grep -q '^- ' "$table"; then
    echo
    echo "What was broken:"
    echo
    grep '^- ' "$table"
  fi
} > benchmarks/results/laws.md
exit "$ended"
