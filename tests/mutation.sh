#!/usr/bin/env bash
# Mutation testing of one folder of the core: does a test fail when the code is changed? Long: an hour or more for a large folder.
# Usage: tests/mutation.sh Scoring [report folder]
# Works on a copy, so that this tree stays as it is; the report goes to the folder named, or to artifacts/mutation.
# TESTS names the files of tests/LocationScore.Tests to keep, for a quick look at a small folder; what only other tests notice then survives:
#   TESTS='Analysis/*.cs Oracles/GoldenFile.cs Methods/Golden.cs' tests/mutation.sh Analysis
set -euo pipefail
home=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:?name a folder of src/LocationScore, such as Scoring}
report=$(realpath -m "${2:-$home/artifacts/mutation/$folder}")
[ -d "$home/src/LocationScore/$folder" ] || { echo "there is no src/LocationScore/$folder" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$home" && git ls-files --cached --others --exclude-standard -z | while IFS= read -r -d '' file; do if [ -e "$file" ]; then printf '%s\0' "$file"; fi; done |
  tar --create --null --files-from=-) | tar --extract --directory "$work"
# From the folder of the tests: beside a solution Stryker takes no test project.
cd "$work/tests/LocationScore.Tests"
if [ -n "${TESTS:-}" ]; then
  # shellcheck disable=SC2086
  find . -name '*.cs' | grep --fixed-strings --line-regexp --invert-match --file=<(printf './%s\n' $TESTS) | xargs rm
fi
dotnet new tool-manifest > /dev/null
dotnet tool install dotnet-stryker --version 5.1.0
# The default runner of Stryker finds no test of this platform and would report that all is well.
cat > stryker-config.json << END
{
  "stryker-config": {
    "project": "LocationScore.csproj",
    "test-runner": "mtp",
    "mutate": ["**/$folder/**/*.cs"],
    "concurrency": ${CONCURRENCY:-2},
    "reporters": ["markdown", "html", "json", "cleartext"]
  }
}
END
dotnet tool run dotnet-stryker --output "$report"
{
  echo "# Mutants of src/LocationScore/$folder"
  echo
  echo "Commit $(git -C "$home" rev-parse --short HEAD), Stryker 5.1.0, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(nproc) cores."
  echo "Tests: ${TESTS:-all of tests/LocationScore.Tests}."
  echo
  sed 's:\\::g' "$report/reports/mutation-report.md" | grep '^|' | grep --fixed-strings --invert-match 'N/A'
} > "$report/summary.md"
cat "$report/summary.md"
echo "Report: $report"
