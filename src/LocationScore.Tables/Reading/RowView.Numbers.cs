using System.Globalization;
using LocationScore.Numerics;
using LocationScore.Shared;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <content>Cells that should be numbers and are not written as plain ones.</content>
internal sealed partial class RowView
{
    /// <summary>A latitude or a longitude as text that gives the same number again, as it is written when it has a problem, or null when
    /// none is stated.</summary>
    /// <param name="at">The column, or null.</param>
    /// <param name="most">The largest number of degrees.</param>
    internal string? Degrees(int? at, int most)
    {
        if (at is not { } column || cursor.IsEmpty(column)) return null;
        if (!TryNumber(column, out double degrees))
        {
            if (IsMissing(column)) return null;
            degrees = Number(column, null);
        }

        if (double.IsNaN(degrees)) return cursor.Kept(column);
        if (Math.Abs(degrees) <= most) return RoundTrip.Text(degrees);
        Add($"degrees {column}", new(ProblemCodes.OutOfRange, "", "There is no such place on the globe.", cursor.Kept(column),
            $"-{most}..{most} degrees"), column);
        return cursor.Kept(column);
    }

    /// <summary>A number that is not a plain one, or NaN when the cell has a problem.</summary>
    /// <param name="at">The column.</param>
    /// <param name="unit">The unit of the column, if it is known.</param>
    internal double Number(int at, string? unit)
    {
        if (IsMerged(at)) return double.NaN;
        string text = cursor.Kept(at);
        switch (cursor.Kind(at))
        {
            case CellKind.Percentage:
                Add($"percentage {at}", new(ProblemCodes.WrongType, "",
                    "The cell is shown as a percentage, so what is seen is not what is stored.", $"{text} stored", NumberText.Allowed,
                    Repair: StoredShares(text, unit)), at);
                return double.NaN;
            case CellKind.Date:
                Add($"date {at}", new(ProblemCodes.WrongType, "", "The cell holds a date.", text, NumberText.Allowed,
                    Repair: "Format the cell as a number."), at);
                return double.NaN;
            case CellKind.Boolean:
                Add($"boolean {at}", new(ProblemCodes.WrongType, "", "The cell holds true or false.", text, "a number",
                    Repair: $"Write {(text == "TRUE" ? 1 : 0)} and give the unit as 0/1."), at);
                return double.NaN;
            case CellKind.Error:
                Add($"error {at} {text}", new(ProblemCodes.WrongType, "", "The cell holds an error.", text, "a number or an empty cell",
                    Repair: "Repair the formula, or empty the cell when the value is not known."), at);
                return double.NaN;
            case CellKind.Number:
                Add($"infinite {at}", new(ProblemCodes.NotFinite, "", "The value is not a finite number.", text, NumberText.Allowed), at);
                return double.NaN;
            default:
                return draft.Rules.Point == ',' ? WithComma(at, text, unit)
                    : WithPoint(at, SafeText.WithoutGuard(text.Trim()), unit);
        }
    }

    /// <summary>What a sheet shows as 16.4 % it stores as 0.164.</summary>
    private static string StoredShares(string text, string? unit)
    {
        string shown = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double stored) ? (stored * 100)
            .ToString("G12", CultureInfo.InvariantCulture) : "100 times as much";
        return Percentages.IsShare(unit)
            ? $"Format the column as numbers: it stays {text}, a share."
            : Percentages.IsPercent(unit)
            ? $"Multiply the column by 100 and format it as numbers ({shown} for this cell); or format it as numbers, which leaves {text}, "
                + "and change the unit to share."
            : $"Multiply the column by 100 and format it as numbers ({shown} for this cell) if the unit is %; if it stays {text}, "
                + "change the unit to share.";
    }

    private double WithPoint(int at, string text, string? unit)
    {
        double? value = NumberText.Parse(text, out var problem, out var fault);
        if (problem is null) return value!.Value;
        PointsAreAmbiguous |= fault is NumberFault.DecimalComma or NumberFault.PointThousands;
        switch (fault)
        {
            case NumberFault.DecimalComma:
                Add(nameof(NumberFault.DecimalComma),
                    problem with { Repair = $"{problem.Repair![..^1]}; or allow decimal commas (--decimal comma, TableOptions.Decimal)." },
                    at);
                break;
            case NumberFault.Mark:
                string repair = $"{problem.Repair![..^1]}; or name the mark (--missing, TableOptions.Missing).";
                Add($"mark {text}", problem with { Repair = repair }, at);
                break;
            case NumberFault.EitherComma or NumberFault.Thousands or NumberFault.PointThousands or NumberFault.Date:
                Add(fault.ToString(), problem, at);
                break;
            case NumberFault.Percent:
                Add($"percent {at}", problem with { Repair = Percentages.Repair(text, unit) }, at);
                break;
            case NumberFault.Flag:
                Add($"flag {text[^1]}", problem, at);
                break;
            default:
                Add("not a number", problem, at, most: Findings.MostOfAKind);
                break;
        }

        return double.NaN;
    }

    /// <summary>A number with a decimal comma, where points can only stand between thousands.</summary>
    private double WithComma(int at, string text, string? unit)
    {
        text = SafeText.WithoutGuard(text.Trim());
        if (PointGroups.Plain(text) is { } plain && PlainNumber.TryParse(plain, '.', out double value)) return value;
        if (NumberText.Parse(text, out var problem, out var fault) is not null)
        {
            problem = new(ProblemCodes.WrongType, "", "The number has a point, although decimals are to be written with a comma.",
                NumberText.Quote(text), "a number such as 1234,5, -3 or 1.234.567,5",
                Repair: $"Write {text.Replace('.', ',')}, or do not ask for decimal commas.");
            Add("point", problem, at, most: Findings.MostOfAKind);
        }
        else
        {
            if (fault == NumberFault.Percent)
                problem = problem! with { Repair = Percentages.Repair(text, unit, ',') };
            Add(fault == NumberFault.Mark ? $"mark {text}" : "not a number", problem!, at,
                most: fault == NumberFault.Mark ? 1 : Findings.MostOfAKind);
        }

        return double.NaN;
    }
}
