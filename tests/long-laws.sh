#!/usr/bin/env bash
# Tries every kept cell of the law matrix on many more cases than the tests do: whole numbers, ties and reals alike.
# Usage: tests/long-laws.sh [cases, 100000 unless stated] [rows of the matrix, with commas between, all unless stated]
# Writes docs/law-long-run.md with the machine, the commit and the date. Exit code 1 when a kept cell is broken.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1
cases=${1:-100000} rows=${2:-all}
cd "$(dirname "$0")/.."
[[ $cases =~ ^[1-9][0-9]*$ ]] || { echo "long-laws: the number of cases is a whole number above 0, not '$cases'" >&2; exit 2; }
table=$(mktemp)
trap 'rm -f "$table"' EXIT
dotnet build tests/LocationScore.Laws.Tests -v q --nologo
ended=0
LAW_CASES=$cases LAW_ROWS=$rows LAW_REPORT=$table nice -n 5 artifacts/bin/LocationScore.Laws.Tests/debug/LocationScore.Laws.Tests \
  --explicit only --filter-class '*LongRunTests' --no-ansi --progress off || ended=$?
[ -s "$table" ] || { echo "long-laws: nothing was tried" >&2; exit 1; }
{
  echo "# Long run of the laws"
  echo
  echo "Every cell of the [matrix](law-matrix.md) that 200 cases did not break, tried on $cases cases; cases that say nothing are counted. Written by \`tests/long-laws.sh\`."
  echo
  echo "Commit $(git rev-parse --short=12 HEAD), $(date -u +%Y-%m-%d), $(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1), $(nproc) processors, .NET SDK $(dotnet --version)."
  echo
  echo "| row | laws | cases | that say nothing | broken |"
  echo "|---|---:|---:|---:|---:|"
  cat "$table"
} > docs/law-long-run.md
exit "$ended"
