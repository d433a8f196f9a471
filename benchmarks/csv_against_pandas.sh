#!/usr/bin/env bash
# Reads one CSV file with LocationScore.Tables and with pandas.read_csv, whole processes in turn, and writes a table of medians.
# Usage: benchmarks/csv_against_pandas.sh [rows, 200000 by default] [rounds, 5 by default]
# Needs python3 with pandas, GNU time, and what ahead-of-time publishing needs.
set -euo pipefail
cd "$(dirname "$0")/.."
rows=${1:-200000} rounds=${2:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rid=$(dotnet --info | sed -n 's/^ *RID: *//p' | head -1)
dotnet publish benchmarks/ReadCsv -c Release -v q --nologo -r "$rid" -o "$work/native"
dotnet build benchmarks/ReadCsv -c Release -v q --nologo -p:PublishAot=false -o "$work/portable"
python3 - "$rows" "$work" << 'END'
import random, sys
rows, work = int(sys.argv[1]), sys.argv[2]
for name, digits in (("short", 3), ("full", None)):
    random.seed(2011)
    with open(f"{work}/{name}.csv", "w") as file:
        file.write("location," + ",".join(f"indicator{j} [u]" for j in range(20)) + "\n")
        for i in range(rows):
            values = (random.uniform(1, 1000) for _ in range(20))
            file.write(f"location-{i}," + ",".join(repr(v if digits is None else round(v, digits)) for v in values) + "\n")
END
cat > "$work/read.py" << 'END'
import sys, pandas
table = pandas.read_csv(sys.argv[1])
print(table.shape[0] * (table.shape[1] - 1), f"{table.iloc[:1000, 1].sum():.3f}")
END
measure() {  # name, command…
  local name=$1; shift
  /usr/bin/time -f "%e %U %S %M" -o "$work/time" "$@" > "$work/said-${name// /-}"
  cat "$work/time" >> "$work/$name.times"
}
for file in short full; do
  rm -f "$work"/*.times
  for _ in $(seq "$rounds"); do
    measure "native" "$work/native/ReadCsv" "$work/$file.csv"
    measure "portable" dotnet "$work/portable/ReadCsv.dll" "$work/$file.csv"
    measure "pandas" python3 "$work/read.py" "$work/$file.csv"
  done
  cmp "$work/said-native" "$work/said-pandas" || { echo "the two read different numbers" >&2; exit 1; }
  size=$(du -m "$work/$file.csv" | cut -f1)
  printf '\n%s rows x 20, %s numbers, %s MiB, median of %s\n\n| process | wall s | CPU s | peak MiB |\n|---|---|---|---|\n' "$rows" "$file" "$size" "$rounds"
  for name in native portable pandas; do
    sort -n "$work/$name.times" | awk -v name="$name" '{ wall[NR] = $1; cpu[NR] = $2 + $3; peak[NR] = $4 } END { m = int((NR + 1) / 2); printf "| %s | %.2f | %.2f | %.0f |\n", name, wall[m], cpu[m], peak[m] / 1024 }'
  done
done
