#!/usr/bin/env bash
# Reads damaged models, profiles, facts, results and frozen models, and configurations, in one process each: none may end in an exception other than
# one that lists problems. Usage: tests/fuzz-documents.sh [number of documents] [seed] [number of configurations]
set -euo pipefail
cd "$(dirname "$0")/.."
for project in LocationScore.Tests LocationScore.Extensions.DependencyInjection.Tests; do
  dotnet build "tests/$project" -c Release -v q --nologo
done
export LOCATIONSCORE_SEED=${2:-20111129}
LOCATIONSCORE_MUTATIONS=${1:-1000000} artifacts/bin/LocationScore.Tests/release/LocationScore.Tests \
  --output Detailed --filter-class LocationScore.Tests.Json.DocumentFuzzTests
LOCATIONSCORE_MUTATIONS=${3:-100000} artifacts/bin/LocationScore.Extensions.DependencyInjection.Tests/release/LocationScore.Extensions.DependencyInjection.Tests \
  --output Detailed --filter-class LocationScore.Extensions.DependencyInjection.Tests.ConfigurationFuzzTests
