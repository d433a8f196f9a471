#!/usr/bin/env bash
# Runs the tool on damaged models, profiles, facts and results, 20,000 of each call or as many as stated: none may end in an exception.
# Usage: tests/fuzz-documents.sh [number]
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/LocationScore.Cli.Tests -c Release -v q --nologo
LOCATIONSCORE_MUTATIONS=${1:-20000} artifacts/bin/LocationScore.Cli.Tests/release/LocationScore.Cli.Tests --filter-class LocationScore.Cli.Tests.Hostile.DamageTests
