#!/usr/bin/env bash
# The statements of 'locationscore sql' beside plain SQL of the same model, on DuckDB, ClickHouse and PostgreSQL: processor time, sizes of
# statements, and where each way wins.
# Usage: benchmarks/sql.sh [rows] [largest] > benchmarks/results/sql.md     1000000 and 20000000 when not said
# Needs python3. ClickHouse is the library chdb (npm i chdb), named by LIBCHDB; PostgreSQL is the newest under /usr/lib/postgresql, started
# for this alone. An engine that is not here is named, and not measured.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1
for project in Cli DuckDb; do dotnet build "src/LocationScore.$project" -c Release -v q --nologo -p:RunAnalyzersDuringBuild=false >&2; done
COMMIT=$(git rev-parse --short HEAD) "${PYTHON:-python3}" benchmarks/sql/measure.py "$PWD/artifacts/bin" "$work" "${1:-1000000}" "${2:-20000000}"
