using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore;

/// <summary>Checks what a fact table is made of, collecting every problem, and lays the facts out in columns.</summary>
internal sealed partial class FactTableBuilder
{
    private const int MostComparisons = 200_000;

    private int _compared;

    internal FactTableBuilder(ImmutableArray<Location> locations, ImmutableArray<Indicator> indicators, ImmutableArray<FactSource> sources)
    {
        Locations = locations;
        Indicators = indicators;
        Sources = sources;
        if (locations.IsEmpty) Problems.Add(new(ProblemCodes.Empty, "$.locations", "There are no locations.", "none", "at least one",
            Repair: "Add a location with an id and a name."));
        if (indicators.IsEmpty) Problems.Add(new(ProblemCodes.Empty, "$.indicators", "There are no indicators.", "none", "at least one",
            Repair: "Add an indicator with an id, a name and a unit."));
        LocationIndex = Register(locations, "$.locations", "location", static x => x.Id, static x => x.Name);
        IndicatorIndex = Register(indicators, "$.indicators", "indicator", static x => x.Id, static x => x.Name);
        SourceIndex = Register(sources, "$.sources", "source", static x => x.Id, static x => x.Title);
        for (int k = 0; k < locations.Length; k++)
        {
            if (locations[k]?.Coordinates is not { } at) continue;
            CheckDegrees(k, "latitude", at.Latitude, 90);
            CheckDegrees(k, "longitude", at.Longitude, 180);
        }

        for (int k = 0; k < indicators.Length; k++)
        {
            if (indicators[k] is not null && string.IsNullOrWhiteSpace(indicators[k].Unit))
                Problems.Add(new(ProblemCodes.Empty, Path("$.indicators", k, ".unit"), $"The indicator '{indicators[k].Id}' has no unit.",
                    "an empty text", "a unit such as persons, %, CNY, rank or 0/1"));
        }
    }

    internal ImmutableArray<Location> Locations { get; }

    internal ImmutableArray<Indicator> Indicators { get; }

    internal ImmutableArray<FactSource> Sources { get; }

    /// <summary>Gets the positions of the locations by their ids; complete when there is no problem, as the next two are.</summary>
    internal Dictionary<string, int> LocationIndex { get; }

    internal Dictionary<string, int> IndicatorIndex { get; }

    internal Dictionary<string, int> SourceIndex { get; }

    internal List<Problem> Problems { get; } = [];

    internal FactColumn[] Columns { get; private set; } = [];

    internal void Add(ImmutableArray<Fact> facts)
    {
        int n = Locations.Length;
        var cells = new Fact?[Indicators.Length][];
        var first = new Dictionary<(int, int), int>();
        for (int k = 0; k < facts.Length; k++)
        {
            var fact = facts[k];
            string path = Path("$.facts", k);
            if (fact is null)
            {
                Problems.Add(Null(path, "fact"));
                continue;
            }

            bool known = Check(fact, path, out int location, out int indicator);
            for (int a = 0; a < fact.Alternatives.Length; a++)
            {
                if (fact.Alternatives[a] is null) Problems.Add(Null(Path(path + ".alternatives", a), "fact"));
                else CheckAlternative(fact, a, path);
            }

            if (!known) continue;
            if (!first.TryAdd((location, indicator), k))
            {
                Problems.Add(new(ProblemCodes.Duplicate, path, $"There is already a fact for '{fact.Indicator}' of '{fact.Location}'.",
                    Show(fact),
                    string.Create(CultureInfo.InvariantCulture,
                        $"one fact per cell; the first is $.facts[{first[(location, indicator)]}]: " +
                        $"{Show(facts[first[(location, indicator)]])}"),
                    Repair: "Keep the better one and list the other under its alternatives."));
                continue;
            }

            (cells[indicator] ??= new Fact?[n])[location] = fact;
        }

        if (Problems.Count > 0) return;
        Columns = [.. cells.Select(column => Column(column, n))];
    }

    internal void AddColumns(IReadOnlyList<ReadOnlyMemory<double>> columns, int? year)
    {
        int n = Locations.Length;
        if (columns.Count != Indicators.Length)
        {
            Problems.Add(new(ProblemCodes.WrongLength, "columns", "There is not one column per indicator.",
                columns.Count.ToString(CultureInfo.InvariantCulture), Indicators.Length.ToString(CultureInfo.InvariantCulture)));
        }

        for (int j = 0; j < columns.Count; j++)
        {
            if (columns[j].Length != n)
            {
                Problems.Add(new(ProblemCodes.WrongLength, Path("columns", j), "The column does not have one value per location.",
                    columns[j].Length.ToString(CultureInfo.InvariantCulture), n.ToString(CultureInfo.InvariantCulture)));
                continue;
            }

            var span = columns[j].Span;
            for (int i = 0; i < n; i++)
            {
                if (double.IsInfinity(span[i]))
                    Problems.Add(new(ProblemCodes.NotFinite, Path("columns", j, Path("", i)), "The value is infinite.",
                        span[i].ToString("R", CultureInfo.InvariantCulture), "a finite number, or NaN for absent"));
            }
        }

        if (Problems.Count > 0) return;
        Columns = [.. columns.Select(memory =>
        {
            double[] values = memory.ToArray();
            bool[]? present = null;
            for (int i = 0; i < n; i++)
            {
                if (!double.IsNaN(values[i])) continue;
                if (present is null)
                {
                    present = new bool[n];
                    Array.Fill(present, true);
                }

                present[i] = false;
                values[i] = 0;
            }

            return new FactColumn(values, present, null, year);
        })];
    }

    private void CheckDegrees(int location, string which, double degrees, int most)
    {
        if (Math.Abs(degrees) <= most) return;
        Problems.Add(new(ProblemCodes.OutOfRange, Path("$.locations", location, $".coordinates.{which}"),
            $"The {which} of '{Locations[location].Id}' is on no globe.", degrees.ToString("R", CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"{-most}..{most} degrees"),
            Repair: which == "latitude" ? "Perhaps latitude and longitude are swapped." : "West of Greenwich is negative."));
    }

    private static FactColumn Column(Fact?[]? facts, int n)
    {
        var values = new double[n];
        var present = new bool[n];
        for (int i = 0; i < n; i++)
        {
            present[i] = facts?[i]?.Value is not null;
            values[i] = facts?[i]?.Value ?? 0;
        }

        return new(values, Array.TrueForAll(present, static p => p) ? null : present, facts ?? new Fact?[n]);
    }

    private bool Check(Fact fact, string path, out int location, out int indicator)
    {
        bool known = true;
        indicator = -1;
        if (!LocationIndex.TryGetValue(fact.Location ?? "", out location))
        {
            known = false;
            Problems.Add(Unknown(path + ".location", "location", fact.Location ?? "", LocationIndex.Keys));
        }

        if (!IndicatorIndex.TryGetValue(fact.Indicator ?? "", out indicator))
        {
            known = false;
            Problems.Add(Unknown(path + ".indicator", "indicator", fact.Indicator ?? "", IndicatorIndex.Keys));
        }
        else
        {
            CheckValue(fact, path, Indicators[indicator]);
        }

        if (fact.Source is not null && !SourceIndex.ContainsKey(fact.Source))
            Problems.Add(Unknown(path + ".source", "source", fact.Source, SourceIndex.Keys));
        return known;
    }

    /// <summary>An unknown id with the nearest known one, which is looked for as long as that is cheap: a table of 100,000 unknown ids must
    /// not take hours to refuse.</summary>
    private Problem Unknown(string path, string what, string found, Dictionary<string, int>.KeyCollection known)
    {
        bool search = _compared <= MostComparisons;
        if (search) _compared += known.Count;
        return FactTable.Unknown(path, what, found, known, search);
    }

    private void CheckAlternative(Fact best, int at, string path)
    {
        var alternative = best.Alternatives[at];
        string where = Path(path + ".alternatives", at);
        if (!string.Equals(alternative.Location, best.Location, StringComparison.Ordinal)
            || !string.Equals(alternative.Indicator, best.Indicator, StringComparison.Ordinal))
        {
            Problems.Add(new(ProblemCodes.NotAllowed, where, "An alternative belongs to another cell than its fact.",
                $"'{alternative.Indicator}' of '{alternative.Location}'", $"'{best.Indicator}' of '{best.Location}'"));
            return;
        }

        if (!alternative.Alternatives.IsEmpty)
            Problems.Add(new(ProblemCodes.NotAllowed, where + ".alternatives", "An alternative has alternatives of its own.",
                Allowed: "one list of alternatives, under the fact"));
        if (IndicatorIndex.TryGetValue(best.Indicator, out int indicator)) CheckValue(alternative, where, Indicators[indicator]);
        if (alternative.Source is not null && !SourceIndex.ContainsKey(alternative.Source))
            Problems.Add(Unknown(where + ".source", "source", alternative.Source, SourceIndex.Keys));
    }

    private void CheckValue(Fact fact, string path, Indicator indicator)
    {
        if (!string.Equals(fact.Unit, indicator.Unit, StringComparison.Ordinal))
        {
            Problems.Add(new(ProblemCodes.WrongUnit, path + ".unit",
                $"The fact for '{fact.Indicator}' of '{fact.Location}' has another unit than its indicator.",
                $"'{fact.Unit}'", $"'{indicator.Unit}'", Repair: "Convert the value, or correct the unit."));
        }

        if (fact.Value is { } value && !double.IsFinite(value))
        {
            Problems.Add(new(ProblemCodes.NotFinite, path + ".value",
                $"The fact for '{fact.Indicator}' of '{fact.Location}' is not a finite number.",
                value.ToString("R", CultureInfo.InvariantCulture), "a finite number, or nothing when the value is absent"));
        }

        if (fact.Year is < 1 or > 9999)
            Problems.Add(new(ProblemCodes.OutOfRange, path + ".year", "The year is out of range.",
                fact.Year.Value.ToString(CultureInfo.InvariantCulture), "1..9999"));
    }

    private Dictionary<string, int> Register<T>(ImmutableArray<T> items, string path, string what, Func<T, string> id, Func<T, string> name)
    {
        var index = new Dictionary<string, int>(items.Length, StringComparer.Ordinal);
        for (int k = 0; k < items.Length; k++)
        {
            if (items[k] is null)
            {
                Problems.Add(Null(Path(path, k), what));
                continue;
            }

            string key = id(items[k]) ?? "";
            if (!Ids.IsValid(key)) Problems.Add(Ids.Invalid(Path(path, k, ".id"), what, key));
            if (string.IsNullOrWhiteSpace(name(items[k])))
                Problems.Add(new(ProblemCodes.Empty, Path(path, k, ".name"), $"The {what} '{key}' has no name.", "an empty text",
                    "a name for people"));
            if (!index.TryAdd(key, k))
                Problems.Add(new(ProblemCodes.Duplicate, Path(path, k, ".id"), $"There are two {what}s with this id.", $"'{key}'",
                    Path("ids that differ; the first is " + path, index[key])));
        }

        return index;
    }

    private static Problem Null(string path, string what) =>
        new(ProblemCodes.Missing, path, $"The {what} is null.", "null", $"a {what}, or nothing at this place", Repair: "Leave it out.");

    private static string Show(Fact fact) => fact.Value is { } value
        ? string.Create(CultureInfo.InvariantCulture, $"{value:R} {fact.Unit}") : "absent";

    private static string Path(string list, int at, string member = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{at}]{member}");
}
