#!/usr/bin/env bash
# Measures how fast a report is written, painted by Chromium, and ranked again by a slider; writes benchmarks/results/report.md.
# Needs Chromium at /usr/bin/chromium. Run it on a quiet machine. REPORT_BEFORE=FILE.html opens a page of an earlier version in turn.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/LocationScore.Browser.Tests -v q --nologo
REPORT_RESULTS="$PWD/benchmarks/results/report.md" \
  artifacts/bin/LocationScore.Browser.Tests/debug/LocationScore.Browser.Tests --no-ansi --progress off --explicit only --filter-class '*SpeedTests'
cat benchmarks/results/report.md
