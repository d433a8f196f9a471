#!/usr/bin/env bash
# What the paragraph "How sure" and the intervals cost `rank`: the native tool of this commit, and the same with the one line taken out
# that asks for them, whole processes in turn.
# Usage: benchmarks/how_sure.sh [rounds, 60 by default] > benchmarks/results/how-sure.md
# Needs what ahead-of-time publishing needs.
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-60}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1
line='Sure = HowSure.Of(scored.Scorer),'
command=src/LocationScore.Cli/Commands/RankCommand.cs
for tool in with without; do
  mkdir "$work/$tool"
  git archive HEAD | tar -x -C "$work/$tool"
  [ "$(grep -cF "$line" "$work/$tool/$command")" = 1 ] || { echo "how_sure: $command has not one line '$line'" >&2; exit 1; }
  [ $tool = with ] || sed -i "/$line/d" "$work/$tool/$command"
  (cd "$work/$tool" && dotnet publish src/LocationScore.Cli -c Release -v q -p:NativeTool=true \
    -r "$(dotnet --info | sed -n 's/^ *RID: *//p' | head -1)" -o "$work/$tool/out") >&2
done
"$work/with/out/LocationScore.Cli" rank | grep -q "How sure" || { echo "how_sure: rank does not say how sure" >&2; exit 1; }
! "$work/without/out/LocationScore.Cli" rank | grep -q "How sure" || { echo "how_sure: the line was not taken out" >&2; exit 1; }
python3 - "$work" "$rounds" << 'END'
import os, resource, statistics, subprocess, sys, time
work, rounds = sys.argv[1], int(sys.argv[2])
wall, cpu = {"with": [], "without": []}, {"with": [], "without": []}
for _ in range(rounds):
    for tool in wall:
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run([f"{work}/{tool}/out/LocationScore.Cli", "rank"], stdout=subprocess.DEVNULL, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        wall[tool].append(1000 * (time.perf_counter() - start))
        cpu[tool].append(1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime))
processor = next(l.split(":")[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name"))
commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
print("# How sure: what it costs `rank`\n")
print(f"Written by `benchmarks/how_sure.sh`: `rank` of the sixteen cities by the native tool, and by the same tool without the line that asks "
      f"for intervals and the paragraph, {rounds} processes each in turn. Milliseconds.\n")
print(f"{processor}, {os.cpu_count()} processors; commit {commit}.\n")
print("| `rank` | time, best | time, middle | processor, best | processor, middle |\n|---|---:|---:|---:|---:|")
row = lambda name, f: print(f"| {name} | " + " | ".join(f"{f(x):.1f}" for x in (0, 1, 2, 3)) + " |")
def numbers(tool): return [min(wall[tool]), statistics.median(wall[tool]), min(cpu[tool]), statistics.median(cpu[tool])]
a, b = numbers("with"), numbers("without")
row("with how sure", lambda k: a[k])
row("without", lambda k: b[k])
row("more", lambda k: a[k] - b[k])
END
