using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace LocationScore;

/// <content>Columns with their years, qualities and sources.</content>
internal sealed partial class FactTableBuilder
{
    internal void AddColumns(IReadOnlyList<IndicatorFacts> columns)
    {
        if (columns.Count != Indicators.Length)
        {
            Problems.Add(new(ProblemCodes.WrongLength, "columns", "There is not one column per indicator.",
                columns.Count.ToString(CultureInfo.InvariantCulture), Indicators.Length.ToString(CultureInfo.InvariantCulture)));
            return;
        }

        for (int j = 0; j < columns.Count; j++)
        {
            if (columns[j] is null) Problems.Add(new(ProblemCodes.Missing, Path("columns", j), "The column is null.", "null",
                "the facts of an indicator"));
            else Check(columns[j], j);
        }

        if (Problems.Count == 0) Columns = [.. columns.Select(column => Column(column))];
    }

    private void Check(IndicatorFacts column, int j)
    {
        CheckLength(column.Values.IsDefault ? 0 : column.Values.Length, j, "values", optional: false);
        CheckLength(Length(column.Years), j, "years", optional: true);
        CheckLength(Length(column.Qualities), j, "qualities", optional: true);
        CheckLength(Length(column.Sources), j, "sources", optional: true);
        if (column.Year is < 1 or > 9999) AddYear(column.Year.Value, Path("columns", j, ".year"));
        if (column.Source is { } one && (one < 0 || one >= Sources.Length)) AddSource(one, Path("columns", j, ".source"));
        var values = column.Values.IsDefault ? [] : column.Values.AsSpan();
        for (int i = 0; i < values.Length; i++)
        {
            if (double.IsInfinity(values[i]))
                Problems.Add(new(ProblemCodes.NotFinite, Path("columns", j, Path(".values", i)), "The value is infinite.",
                    values[i].ToString("R", CultureInfo.InvariantCulture), "a finite number, or NaN for absent"));
        }

        for (int i = 0; i < Length(column.Years); i++)
        {
            if (column.Years[i] is < 0 or > 9999) AddYear(column.Years[i], Path("columns", j, Path(".years", i)));
        }

        for (int i = 0; i < Length(column.Sources); i++)
        {
            if (column.Sources[i] < -1 || column.Sources[i] >= Sources.Length) AddSource(column.Sources[i],
                Path("columns", j, Path(".sources", i)));
        }

        foreach (var (at, fact) in column.Whole ?? ImmutableDictionary<int, Fact>.Empty) CheckWhole(column, at, fact, j);
    }

    private void CheckWhole(IndicatorFacts column, int at, Fact fact, int j)
    {
        string path = Path("columns", j, Path(".whole", at));
        if (at < 0 || at >= Locations.Length || fact is null)
        {
            Problems.Add(new(ProblemCodes.OutOfRange, path, fact is null ? "The fact is null." : "There is no location at this position.",
                at.ToString(CultureInfo.InvariantCulture), Allowed: "a fact at the position of a location"));
            return;
        }

        Check(fact, path, out int location, out int indicator);
        for (int a = 0; a < fact.Alternatives.Length; a++) CheckAlternative(fact, a, path);
        double value = at < column.Values.Length ? column.Values[at] : double.NaN;
        if (location != at || indicator != j || !value.Equals(fact.Value ?? double.NaN))
        {
            Problems.Add(new(ProblemCodes.NotAllowed, path, "The whole fact is not that of its cell.",
                $"{Show(fact)} for '{fact.Indicator}' of '{fact.Location}'",
                string.Create(CultureInfo.InvariantCulture, $"{value:R} for '{Indicators[j].Id}' of '{Locations[at].Id}'")));
        }
    }

    private void CheckLength(int length, int j, string list, bool optional)
    {
        if (length == Locations.Length || (optional && length == 0)) return;
        Problems.Add(new(ProblemCodes.WrongLength, Path("columns", j, "." + list), "The column does not have one value per location.",
            length.ToString(CultureInfo.InvariantCulture), Locations.Length.ToString(CultureInfo.InvariantCulture)));
    }

    private void AddYear(int year, string path) =>
        Problems.Add(new(ProblemCodes.OutOfRange, path, "The year is out of range.", year.ToString(CultureInfo.InvariantCulture),
            "1..9999"));

    private void AddSource(int source, string path) =>
        Problems.Add(new(ProblemCodes.OutOfRange, path, "There is no source at this position.",
            source.ToString(CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"0..{Sources.Length - 1}")));

    private FactColumn Column(IndicatorFacts column)
    {
        // Plain values are shared with the caller's column, which nobody can change.
        double[] values = ImmutableCollectionsMarshal.AsArray(column.Values)!;
        bool[]? present = null;
        for (int i = 0; i < values.Length; i++)
        {
            if (!double.IsNaN(values[i])) continue;
            if (present is null)
            {
                present = new bool[values.Length];
                Array.Fill(present, true);
                values = (double[])values.Clone();
            }

            present[i] = false;
            values[i] = 0;
        }

        var whole = column.Whole is null ? null : new Dictionary<int, Fact>(column.Whole);
        return new(values, present, new FactColumnDetails(column, Sources, whole));
    }

    private static int Length<T>(ImmutableArray<T> list) => list.IsDefault ? 0 : list.Length;
}
