#!/usr/bin/env bash
# Reads damaged tables and workbooks, 100,000 of each or as many as stated: none may end in an exception.
# Usage: tests/fuzz-tables.sh [number]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/LocationScore.Tables.Tests -c Release -v q --nologo
LOCATIONSCORE_MUTATIONS=${1:-100000} artifacts/bin/LocationScore.Tables.Tests/release/LocationScore.Tables.Tests --filter-class LocationScore.Tables.Tests.FuzzTests
