using System.Globalization;

namespace LocationScore.Tables.Reading;

/// <content>Cells: one fact each, or the facts of several years of which one is taken.</content>
internal sealed partial class FactsDraft
{
    private const string OtherYears = "facts of other years were left out";

    /// <summary>Adds the best fact of a cell.</summary>
    /// <param name="location">The position of the location.</param>
    /// <param name="indicator">The position of the indicator.</param>
    /// <param name="value">The value; NaN when it is known to be absent.</param>
    /// <param name="row">The number of the row.</param>
    /// <param name="file">The name of the file.</param>
    /// <param name="year">The year; 0 when it is not stated.</param>
    /// <param name="quality">The quality.</param>
    /// <param name="source">The position of the source, or -1.</param>
    /// <param name="texts">The texts of the fact, when it has any.</param>
    /// <param name="column">The header of the column of the value, for messages.</param>
    internal void Add(int location, int indicator, double value, int row, string file, int year, FactQuality quality, int source,
        FactTexts? texts, string column)
    {
        var cells = _columns[indicator];
        int locationRow = _locationRows[location];
        if (texts is null && Rules.Year is null && !double.IsNaN(value)
            && cells.TryAdd(location, value, row, locationRow, year, quality, source)) return;
        if (Rules.Year is { } wanted && year > 0 && year != wanted)
        {
            Count(TableNoticeCode.YearTaken, file, OtherYears);
            return;
        }

        if (cells.Has(location))
        {
            int before = cells.YearOf(location);
            bool years = before > 0 && year > 0 && before != year;
            if (Rules.Latest && years)
            {
                Count(TableNoticeCode.YearTaken, file, OtherYears);
                if (year < before) return;
            }
            else
            {
                Twice(location, indicator, value, row, years ? (before, year) : null, column);
                return;
            }
        }

        Fact? whole = texts is null && !double.IsNaN(value) ? null : Fact(location, indicator, value, year, quality, source, texts);
        cells.Set(location, value, row, locationRow, year, quality, source, whole, MostRows);
        if (column.Length > 0) cells.Header ??= column;
    }

    /// <summary>Makes a fact.</summary>
    internal Fact Fact(int location, int indicator, double value, int year, FactQuality quality, int source, FactTexts? texts) => new(
        LocationId(location), IndicatorId(indicator), double.IsNaN(value) ? null : value, UnitOf(indicator) ?? "?", year > 0 ? year : null,
        quality, source < 0 ? null : _sources[source],
        texts?.Evidence, texts?.Note, texts?.OriginalIndicator);

    private void Twice(int location, int indicator, double value, int row, (int Before, int Now)? years, string column)
    {
        var cells = _columns[indicator];
        string first = Parts.Describe(cells.RowOf(location, _locationRows[location]), column), unit = UnitOf(indicator) ?? "?";
        var problem = years is { } both
            ? new Problem(ProblemCodes.Duplicate, "",
                $"There are facts of several years for '{IndicatorId(indicator)}' of '{LocationId(location)}'.",
                string.Create(CultureInfo.InvariantCulture, $"{both.Now}"),
                string.Create(CultureInfo.InvariantCulture, $"one fact per cell; the first is {first}: {both.Before}"),
                Repair: "Choose a year: one such as 2019, or the latest of each cell (--year 2019, --year latest, TableOptions.Year); "
                + "or mark the others in a column 'alternative'.")
            : new Problem(ProblemCodes.Duplicate, "",
                $"There is already a fact for '{IndicatorId(indicator)}' of '{LocationId(location)}'.", Show(value, unit),
                $"one fact per cell; the first is {first}: {Show(cells.ValueOf(location), unit)}",
                Repair: "Keep the better one, and the other as a row with 1 in a column 'alternative'.");
        Findings.AddLate(years is null ? "fact twice" : "several years", Parts, problem, row, years is null ? 3 : 1,
            column.Length > 0 ? [column] : []);
    }

    private static string Show(double value, string unit) =>
        double.IsNaN(value) ? "absent" : string.Create(CultureInfo.InvariantCulture, $"{value:R} {unit}");
}

/// <summary>The texts of a fact.</summary>
/// <param name="Evidence">The words of the source.</param>
/// <param name="Note">A remark.</param>
/// <param name="OriginalIndicator">The name under which the source counts it.</param>
internal sealed record FactTexts(string? Evidence, string? Note, string? OriginalIndicator)
{
    internal static FactTexts? Of(string? evidence, string? note, string? original) =>
        evidence is null && note is null && original is null ? null : new(evidence, note, original);
}
