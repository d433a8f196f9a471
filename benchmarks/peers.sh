#!/usr/bin/env bash
# The same work with LocationScore and with numpy and pandas, each on one thread, in processor time: the least of several rounds.
# Usage: benchmarks/peers.sh > benchmarks/results/peers.md
# Needs python3 with numpy and pandas. Each row ends with a number of the result, which shows that the work is the same.
set -euo pipefail
cd "$(dirname "$0")/peers"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 OPENBLAS_NUM_THREADS=1
python=${PYTHON:-python3}
dotnet run -c Release peers.cs > "$work/ours" 2> "$work/bytes" || { cat "$work/bytes" >&2; exit 1; }
env -u OPENBLAS_CORETYPE -u OPENBLAS_L2_SIZE "$python" peers.py > "$work/theirs"
echo "# Beside numpy and pandas"
echo
echo "Written by \`benchmarks/peers.sh\`: the same work on the same numbers, one thread each, milliseconds of processor time, the least of several rounds. Compare ratios, not times."
echo
echo "$(sed -n 's/^model name[^:]*: *//p' /proc/cpuinfo | head -1); .NET SDK $(dotnet --version); $("$python" -c 'import numpy, pandas, platform; print(f"Python {platform.python_version()}, numpy {numpy.__version__}, pandas {pandas.__version__}")')"
echo
echo "| work | LocationScore, ms | numpy or pandas, ms | ratio | both give |"
echo "|---|---:|---:|---:|---|"
paste "$work/ours" "$work/theirs" | awk -F'\t' '{ printf "| %s | %s | %s | %.2f | %.8g, %.8g |\n", $1, $2, $5, $2 / $5, $3, $6 }'
echo
cat "$work/bytes"
echo "12 x 20 is three lines of numpy without ranks (scale, values, scores) beside the whole way here: model and facts to scores, ranks and what explains them."
echo
echo "PROMETHEE II is swept in n log n here and compared pair by pair, as it is defined, there. Ranks differ where scores differ by less than 1e-9 of the largest: such are ties here. The draws of SMAA differ, so that its share of first ranks agrees within its standard error of 0.0016."
