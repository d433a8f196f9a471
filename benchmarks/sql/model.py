"""The model of the measurements, facts for it that every engine can make, and the model as plain SQL."""

PRIME = 1000003
MODEL, CRITERIA, DERIVED, COLUMNS = {}, [], {}, {}


def criteria_below(node):
    for factor in node.get("factors", []):
        yield from criteria_below(factor)
    yield from node.get("criteria", [])


def ends(criterion):
    """The raw values between which a fact is drawn: all inside what the model accepts."""
    value = criterion["value"]
    raws = [point["raw"] for point in value["points"]] if "points" in value else [value["worst"], value["best"]]
    return min(raws), max(raws)


def use(document):
    """Takes the model of a document; the columns are the indicators that it reads, with their ends and whether one may be missing."""
    MODEL.update(document)
    CRITERIA.extend(criteria_below(MODEL))
    DERIVED.update({one["id"]: one for one in MODEL.get("derived", [])})
    for criterion in CRITERIA:
        if criterion["indicator"] not in DERIVED:
            COLUMNS[criterion["indicator"]] = (*ends(criterion), not isinstance(criterion["missing"], str) or criterion["missing"] == "renormalise")
    for one in DERIVED.values():
        COLUMNS[one["denominator"]] = (2.0e7, 3.0e7, False)


def generated(rows, number):
    """A query that makes facts: the same on every engine, a tenth of those that may be missing missing."""
    parts = ["'c' || i AS id" if number != "numbers" else "concat('c', toString(i)) AS id"]
    for k, (name, (low, high, gaps)) in enumerate(COLUMNS.items()):
        share = f"((i * {7919 + 104729 * k} + {k * 15485}) % {PRIME}) / {PRIME}e0"
        if number == "generate_series":
            share = f"((i * {7919 + 104729 * k} + {k * 15485}) % {PRIME})::float8 / {PRIME}::float8"
        value = f"{low!r} + {float(high - low)!r} * ({share})"
        if number == "generate_series":
            value = f"{low!r}::float8 + {float(high - low)!r}::float8 * ({share})"
        parts.append(f"CASE WHEN i % 10 = {k % 10} THEN NULL ELSE {value} END AS \"{name}\"" if gaps else f"{value} AS \"{name}\"")
    source = {
        "range": f"(SELECT range AS i FROM range({rows}))",
        "numbers": f"(SELECT toInt64(number) AS i FROM numbers({rows}))",
        "generate_series": f"(SELECT i FROM generate_series(0, {rows - 1}::bigint) AS i)",
    }[number]
    return f"SELECT {', '.join(parts)} FROM {source} AS g"


def plain(double):
    """The model as anybody would write it: logarithms of the engine, one expression."""
    def raw(name):
        if name in DERIVED:
            one = DERIVED[name]
            return f"({double(one['scale'])} * \"{one['numerator']}\" / \"{one['denominator']}\")"
        return f"\"{name}\""

    def value(criterion):
        spec, x = criterion["value"], raw(criterion["indicator"])
        if isinstance(criterion["missing"], dict) and criterion["missing"]["kind"] == "assume":
            x = f"coalesce({x}, {double(criterion['missing']['raw'])})"
        if spec["kind"] == "piecewiseLinear":
            points = spec["points"]
            text = f"CASE WHEN {x} <= {double(points[0]['raw'])} THEN {double(points[0]['value'])}"
            for a, b in zip(points, points[1:]):
                slope = (b["value"] - a["value"]) / (b["raw"] - a["raw"])
                text += f" WHEN {x} <= {double(b['raw'])} THEN {double(a['value'])} + ({x} - {double(a['raw'])}) * {double(slope)}"
            return text + f" WHEN {x} IS NOT NULL THEN {double(points[-1]['value'])} END"
        worst, best = double(spec["worst"]), double(spec["best"])
        if spec.get("scale") == "log":
            shown = f"(ln({x}) - ln({worst})) / (ln({best}) - ln({worst}))"
        else:
            shown = f"({x} - {worst}) / ({best} - {worst})"
        return f"least(greatest({shown}, {double(0)}), {double(1)})" if spec.get("outside") == "clip" else shown

    names, parts = {}, []
    for k, criterion in enumerate(CRITERIA):
        names[criterion["id"]] = f"v{k}"
        parts.append(f"{value(criterion)} AS v{k}")

    def combined(node):
        children = [(child["weight"], combined(child)) for child in node.get("factors", [])]
        for criterion in node.get("criteria", []):
            gaps = criterion["missing"] == "renormalise" or (isinstance(criterion["missing"], dict) and criterion["missing"]["kind"] == "renormalise")
            children.append((criterion["weight"], (names[criterion["id"]], names[criterion["id"]] if gaps else None)))
        gaps = [there for _, (_, there) in children]
        total = sum(weight for weight, _ in children)
        if not any(gaps):
            return "(" + " + ".join(f"{double(weight / total)} * {text}" for weight, (text, _) in children) + ")", None
        top = " + ".join(f"coalesce({double(weight)} * {text}, {double(0)})" for weight, (text, _) in children)
        bottom = " + ".join(f"CASE WHEN {there} IS NULL THEN {double(0)} ELSE {double(weight)} END" if there else double(weight) for weight, (_, there) in children)
        any_there = "coalesce(" + ", ".join(there or text for _, (text, there) in children) + ")"
        return f"(({top}) / nullif({bottom}, {double(0)}))", any_there

    score, _ = combined(MODEL)
    return f"SELECT id, {score} AS score FROM (SELECT id, {', '.join(parts)} FROM cities) AS v"


def literal(dialect):
    if dialect == "postgres":
        return lambda x: f"'{float(x)!r}'::float8"
    return lambda x: f"{float(x):.17e}"


