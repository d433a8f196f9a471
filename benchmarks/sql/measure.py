"""Processor time of the statements of LocationScore beside plain SQL of the same model, on the engines that are here.

Called by benchmarks/sql.sh: measure.py BINARIES FOLDER ROWS LARGEST. Prints a page.
"""
import glob
import json
import os
import resource
import statistics
import subprocess
import sys
import time

import engines
import model

BINARIES, FOLDER = sys.argv[1:3]
ROWS, LARGEST = int(sys.argv[3]), int(sys.argv[4])
ROUNDS = 5
TOOL = f"{BINARIES}/LocationScore.Cli/release/LocationScore.Cli"
READER = f"{BINARIES}/LocationScore.DuckDb/release"
NUMBERS = {"duckdb": "range", "clickhouse": "numbers", "postgres": "generate_series"}
WANTED = {"duckdb": 3, "clickhouse": 1.5, "postgres": 4}


def tool(*words):
    return subprocess.run([TOOL, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True, cwd=FOLDER).stdout.decode()


def statement(engine, *words, of="service-outsourcing", table="cities"):
    return tool("sql", "--model", of, "--dialect", engine.dialect, "--table", table, *words).rstrip().rstrip(";")


def total(text):
    return f"SELECT sum(score) AS s, count(*) AS n FROM ({text}) AS q"


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def price(engine):
    """Plain and same bits in turn, so that both meet the same machine; the first of each also compiles, and is not counted."""
    easy, ours, top = model.plain(model.literal(engine.dialect)), statement(engine), statement(engine, "--ranks", "--top", "100")
    texts = [total(easy), total(ours), f"SELECT count(*) AS n FROM ({top}) AS q"]
    sums = [engine.seconds(text)[1][0] for text in texts]
    if abs(float(sums[0][0]) - float(sums[1][0])) > 1e-9 * ROWS or int(sums[1][1]) != ROWS or int(sums[2][0]) != 100:
        raise SystemExit(f"{engine.name}: the plain SQL is another model: {sums}")
    times = [[engine.seconds(text)[0] for text in texts] for _ in range(ROUNDS)]
    scan = statistics.median(engine.seconds("SELECT " + " + ".join(f'sum("{name}")' for name in model.COLUMNS) + " AS s FROM cities")[0] for _ in range(ROUNDS))
    plain, same, best = (statistics.median(column) for column in zip(*times))
    ratio = statistics.median(one[1] / one[0] for one in times)
    plans = "–"
    if engine.dialect == "postgres":
        plans = " and ".join("parallel" if "Gather" in engine.plan(text) else "not parallel" for text in texts[:2])
    row(engine.name, f"{scan:.2f}", f"{plain:.2f}", f"{same:.2f}", f"**{ratio:.2f}**", WANTED[engine.dialect], f"{best:.2f}", plans)


def sized_model(count):
    criteria = [{"id": f"x{k}", "indicator": f"x{k}", "unit": "1", "direction": "benefit", "weight": 1, "missing": "reject",
                 "value": {"kind": "linear", "worst": 1, "best": 10, "scale": "log"} if k % 3 == 0 else {"kind": "linear", "worst": 0, "best": 10}}
                for k in range(count)]
    path = os.path.join(FOLDER, f"m{count}.json")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"id": f"m{count}", "name": f"{count} criteria", "criteria": criteria}, file)
    return path


def size(engine, count):
    """Bytes of the statement, and that the engine runs it over one row."""
    path = sized_model(count)
    texts = statement(engine, of=path, table="one"), statement(engine, "--ranks", "--top", "100", of=path, table="one")
    kind = "ENGINE = Memory AS " if engine.dialect == "clickhouse" else "AS "
    columns = ", ".join(f'{model.literal(engine.dialect)(1 + k % 9)} AS "x{k}"' for k in range(count))
    engine.query("DROP TABLE IF EXISTS one")
    engine.query(f"CREATE TABLE one {kind}SELECT 'a' AS id, {columns}")
    raised = engine.dialect == "clickhouse" and max(map(len, texts)) > 262_144
    if raised:  # what the notice of the statement says
        engine.query("SET max_query_size = 10000000, max_ast_elements = 1000000")
    found = engine.seconds(total(texts[0]))[1][0][1], engine.seconds(f"SELECT count(*) AS n FROM ({texts[1]}) AS q")[1][0][0]
    if found != ("1", "1"):
        raise SystemExit(f"{engine.name}: {count} criteria give {found}")
    return f"{len(texts[0].encode()):,}" + (" with both limits raised" if raised else "")


def in_process(rows):
    """locationscore rank over a Parquet file: processor time of both programs, wall time, memory of the larger."""
    units = {criterion["indicator"]: criterion["unit"] for criterion in model.CRITERIA}
    for one in model.DERIVED.values():
        units[one["numerator"]], units[one["denominator"]] = one["numeratorUnit"], one["denominatorUnit"]
    named = ", ".join(f'"{name}" AS "{name} [{units[name]}]"' for name in model.COLUMNS)
    named = "CASE WHEN id = 'c0' THEN 'guangzhou' ELSE id END AS location, " + named  # the model ignores a fact of that one
    source = f"duckdb:cities.parquet?query=SELECT {named} FROM rows LIMIT {rows}"
    start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([TOOL, "rank", "--data", source, "--format", "csv"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=FOLDER, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        raise SystemExit(f"rank: {done.stderr.decode()[:500]}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, time.monotonic() - start, after.ru_maxrss // 1024


def ways(rows):
    cells = [f"{rows:,}"]
    cells += ["{:.1f}; {:.1f}; {:,} MiB".format(*in_process(rows))] if rows <= ROWS else ["–"]
    for engine in ENGINES:
        if engine.dialect == "postgres" and rows > ROWS:
            cells += ["–", "–"]
            continue
        name = f"made{rows}"
        engine.query(f"CREATE VIEW {name} AS {model.generated(rows, NUMBERS[engine.dialect])}")
        made = engine.seconds("SELECT " + " + ".join(f'sum("{one}")' for one in model.COLUMNS) + f" AS s FROM {name}")[0]
        start = time.monotonic()
        seconds, found = engine.seconds(f"SELECT count(*) AS n FROM ({statement(engine, '--ranks', '--top', '100', table=name)}) AS q")
        wall = time.monotonic() - start
        if found[0][0] != "100":
            raise SystemExit(f"{engine.name}: {found}")
        cells += [f"{made:.1f}", f"{seconds - made:.1f}; {wall:.1f}"]
    row(*cells)


os.environ["LOCATIONSCORE_DUCKDB"] = f"{READER}/LocationScore.DuckDb"
tool("rank", "--out", "model.json", "--force")
with open(os.path.join(FOLDER, "model.json"), encoding="utf-8") as file:
    model.use(json.load(file)["model"])
ENGINES, missing = [engines.DuckDb(glob.glob(f"{READER}/runtimes/linux-x64/native/libduckdb.so")[0], FOLDER)], []
ENGINES[0].query(f"CREATE TABLE cities AS {model.generated(ROWS, 'range')}")
ENGINES[0].query(f"COPY cities TO '{FOLDER}/cities.parquet' (FORMAT PARQUET)")
if os.environ.get("LIBCHDB"):
    ENGINES.append(engines.ClickHouse(os.environ["LIBCHDB"]))
    ENGINES[-1].query(f"CREATE VIEW cities AS SELECT * FROM file('{FOLDER}/cities.parquet', 'Parquet')")
else:
    missing.append("ClickHouse")
if glob.glob("/usr/lib/postgresql/*/bin/initdb"):
    ENGINES.append(engines.PostgreSql(FOLDER))
    ENGINES[-1].query(f"CREATE TABLE cities AS {model.generated(ROWS, 'generate_series')}")
    ENGINES[-1].query("VACUUM ANALYZE cities")
else:
    missing.append("PostgreSQL")

try:
    cpu = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("model name")), "unknown processor")
    print("# SQL: processor time, sizes of statements, and where each way wins\n")
    print("Written by `benchmarks/sql.sh`. Seconds of processor time over all threads, the median of five runs in turn: compare within a line.\n")
    print(f"{cpu}, {os.cpu_count()} processors, commit {os.environ.get('COMMIT', 'unknown')}; "
          + ", ".join(f"{engine.name} {engine.version}" for engine in ENGINES) + "".join(f"; {name} was not here" for name in missing) + ".\n")
    print(f"## The price of the same bits: {ROWS:,} rows, {len(model.CRITERIA)} criteria\n")
    print("The plain SQL is the same model as anybody would write it: logarithms of the engine, sums in any order, other last bits. Both sums of scores agree within "
          "1e-9 a row. DuckDB reads a table of its own, ClickHouse a Parquet file, PostgreSQL a table in its memory. The plans are those of the plain SQL and of ours.\n")
    row("engine", "one sum of each column", "plain SQL", "same bits", "ratio", "wanted at most", "same bits, ranks, top 100", "plans")
    print("|---|---:|---:|---:|---:|---:|---:|---|")
    for one in ENGINES:
        price(one)
    print("\n## Sizes of statements\n")
    print("Bytes of the scores statement, a third of the criteria on a logarithm. Each engine also ran it, and the one with ranks, over a table of one row. "
          "Where the statement says that it passes the limits of ClickHouse, max_query_size and max_ast_elements were raised as it says.\n")
    row("criteria", *(engine.name for engine in ENGINES))
    print("|---:|" + "---:|" * len(ENGINES))
    for criteria in (17, 500):
        row(criteria, *(size(engine, criteria) for engine in ENGINES))
    print("\n## Which way wins\n")
    print("The hundred best with their ranks. In process: `locationscore rank --data duckdb:cities.parquet…`, from the file to the whole ranking as CSV: processor time, "
          "wall time, memory. The engines make their rows on the fly: processor time of that alone, then processor time beyond it and wall time of the whole. One run each; a dash was not measured.\n")
    row("rows", "in process", *(f"{engine.name}, {what}" for engine in ENGINES for what in ("rows alone", "scores")))
    print("|---:|---:|" + "---:|---:|" * len(ENGINES))
    for count in sorted({10_000, 100_000, ROWS, 10_000_000, LARGEST}):
        if count <= LARGEST:
            ways(count)
finally:
    for one in ENGINES:
        one.close()
