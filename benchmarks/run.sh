#!/usr/bin/env bash
# Runs the benchmarks and joins their tables into benchmarks/results/NAME.md, one file per machine.
# Usage: benchmarks/run.sh NAME [options of BenchmarkDotNet, such as --filter '*ScoreManyTimes*']
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?name of the machine, such as xeon-2-cores}
shift
[ $# -gt 0 ] || set -- --filter '*'
reports=$(mktemp -d)
trap 'rm -rf "$reports"' EXIT
dotnet run -c Release --project benchmarks/LocationScore.Benchmarks -- "$@" --artifacts "$reports"
result=benchmarks/results/$name.md
mkdir -p benchmarks/results
{
  echo "# Benchmarks: $name"
  echo
  echo "Commit $(git rev-parse --short HEAD). Compare ratios and bytes; times are those of this machine on this day."
  for report in "$reports"/results/*-report-github.md; do
    class=$(basename "$report" -report-github.md)
    class=${class##*.}
    # The question that the class answers is the summary of its documentation.
    question=$(sed -n 's:^/// <summary>\(.*\)</summary>$:\1:p' "benchmarks/LocationScore.Benchmarks/$class.cs" | head -1)
    printf '\n## %s\n\n%s\n\n' "$class" "$question"
    cat "$report"
  done
} > "$result"
echo "$result"
