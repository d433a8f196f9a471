using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LocationScore.Methods;

/// <summary>Collects the problems of the options of a method or weighting. The path of an option is its name in documents, taken from the
/// expression.</summary>
/// <remarks>Without a matrix only what the options say by themselves is checked; with one also whether they fit it.</remarks>
internal sealed class OptionCheck(string owner, DecisionMatrix? matrix, List<Problem> problems)
{
    /// <summary>The most alternatives of a method that keeps tables of all pairs: two tables of 5,000² numbers are 400 MB.</summary>
    internal const int MostPairs = 5_000;

    /// <summary>Gets the data that the options must fit, or null when there is none yet.</summary>
    internal DecisionMatrix? Matrix => matrix;

    /// <summary>Gets the name in documents of an option.</summary>
    internal static string PathOf(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>The option lies in a closed interval.</summary>
    internal OptionCheck Between(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= low && value <= high ? this : OutOfRange(name, value, string.Create(CultureInfo.InvariantCulture, $"{low:R} … {high:R}"));

    /// <summary>The option lies in a closed interval, or is not given.</summary>
    internal OptionCheck Between(double? value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is double given ? Between(given, low, high, name) : this;

    /// <summary>The option is at least 0 and below a limit.</summary>
    internal OptionCheck Below(double value, double limit, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && value < limit ? this : OutOfRange(name, value,
            string.Create(CultureInfo.InvariantCulture, $"0 or more, below {limit:R}"));

    /// <summary>The option is finite and above zero.</summary>
    internal OptionCheck Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && double.IsFinite(value) ? this : OutOfRange(name, value, "a finite number above 0");

    /// <summary>The option is above zero and not above a limit.</summary>
    internal OptionCheck PositiveUpTo(double value, double limit, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && value <= limit ? this : OutOfRange(name, value,
            string.Create(CultureInfo.InvariantCulture, $"a number above 0, at most {limit:R}"));

    /// <summary>The option is finite and not below zero.</summary>
    internal OptionCheck NonNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && double.IsFinite(value) ? this : OutOfRange(name, value, "a finite number, 0 or more");

    /// <summary>The option is finite and not below zero, or is not given.</summary>
    internal OptionCheck NonNegative(double? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value is double given ? NonNegative(given, name) : this;

    /// <summary>The option is one of the choices; of all when none are named.</summary>
    internal OptionCheck OneOf<TChoice>(TChoice value, ReadOnlySpan<TChoice> choices = default,
        [CallerArgumentExpression(nameof(value))] string name = "")
        where TChoice : struct, Enum
    {
        if (choices.IsEmpty ? Enum.IsDefined(value) : choices.Contains(value)) return this;
        string allowed = string.Join(", ", choices.IsEmpty ? Enum.GetValues<TChoice>() : choices.ToArray());
        return Add(new(ProblemCodes.NotAllowed, PathOf(name),
            $"The option {name} of {owner} is not one of its choices.", value.ToString(), allowed));
    }

    /// <summary>The list has one item per criterion and <paramref name="item"/> accepts each; an empty list is allowed unless it is
    /// needed.</summary>
    internal OptionCheck PerCriterion<TItem>(ImmutableArray<TItem> list, bool needed, Func<TItem, int, string?> item,
        [CallerArgumentExpression(nameof(list))] string name = "")
    {
        if (needed && list.IsDefaultOrEmpty)
        {
            string allowed = matrix is null ? "one item per criterion" : string.Create(CultureInfo.InvariantCulture,
                $"{matrix.CriterionCount} items, one per criterion");
            Add(new(ProblemCodes.Missing, PathOf(name), $"{owner} needs the option {name}.", "nothing", allowed,
                Repair: $"Declare {PathOf(name)} in the order of the criteria."));
        }

        return Items(list, matrix?.CriterionCount, "criterion", item, j => matrix?.Criteria[j], name);
    }

    /// <summary>The list has one item per criterion, or one for all of them, or none; what is wrong with an item is for the caller to
    /// say.</summary>
    internal bool OnePerCriterionOrOne<TItem>(ImmutableArray<TItem> list, [CallerArgumentExpression(nameof(list))] string name = "")
        where TItem : class
    {
        if (list.IsDefaultOrEmpty) return true;
        for (int k = 0; k < list.Length; k++)
        {
            if (list[k] is not null) continue;
            Add(new(ProblemCodes.Missing, Item(name, k), $"One of the {PathOf(name)} of {owner} is null.", "null", "an item"));
            return false;
        }

        if (matrix is null || list.Length == 1 || list.Length == matrix.CriterionCount) return true;
        Add(new(ProblemCodes.WrongLength, PathOf(name), $"The option {name} of {owner} does not fit the criteria.",
            string.Create(CultureInfo.InvariantCulture, $"{list.Length} items"),
            string.Create(CultureInfo.InvariantCulture, $"{matrix.CriterionCount}, one per criterion, or 1 for all of them, or none")));
        return false;
    }

    /// <summary>The list has one item per alternative and <paramref name="item"/> accepts each, or it is empty.</summary>
    internal OptionCheck PerAlternative<TItem>(ImmutableArray<TItem> list, Func<TItem, string?> item,
        [CallerArgumentExpression(nameof(list))] string name = "") =>
        Items(list, matrix?.AlternativeCount, "alternative", (value, _) => item(value), i => matrix?.Alternative(i), name);

    /// <summary>Every cell lies in the interval of its criterion's item; without one item per criterion, which is reported elsewhere,
    /// nothing is said.</summary>
    internal OptionCheck Cells<TItem>(ImmutableArray<TItem> list, Func<TItem, (double Low, double High)> interval, string repair)
    {
        if (matrix is null || list.IsDefault || list.Length != matrix.CriterionCount) return this;
        for (int j = 0; j < matrix.CriterionCount; j++)
        {
            if (list[j] is null) continue;
            var (low, high) = interval(list[j]);
            double slack = EndSlack(low, high);
            if (matrix.Statistics.Min[j] >= low - slack && matrix.Statistics.Max[j] <= high + slack) continue;
            var column = matrix.Column(j);
            for (int i = 0; i < column.Length; i++)
            {
                if (column[i] >= low - slack && column[i] <= high + slack) continue;
                Add(new(ProblemCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"rows[{i}][{j}]"),
                    $"{owner} cannot use this value of '{matrix.Criteria[j]}' at '{matrix.Alternative(i)}'.",
                    column[i].ToString("R", CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"{low:R} … {high:R}"), Repair: repair));
            }
        }

        return this;
    }

    /// <summary>What rounding may put a value beyond a declared end.</summary>
    internal static double EndSlack(double low, double high) => 0;

    /// <summary>Tables of all pairs of alternatives must fit into memory.</summary>
    internal OptionCheck Pairs()
    {
        if (matrix is null || matrix.AlternativeCount <= MostPairs) return this;
        return Add(new(ProblemCodes.OutOfRange, "rows", $"{owner} keeps tables of all pairs of alternatives.",
            string.Create(CultureInfo.InvariantCulture, $"{matrix.AlternativeCount} alternatives"),
            string.Create(CultureInfo.InvariantCulture, $"at most {MostPairs}"),
            Repair: "Screen the alternatives first, or use PROMETHEE II, whose time grows with n log n."));
    }

    /// <summary>A condition, with what was found when it does not hold.</summary>
    internal OptionCheck Require(bool holds, string path, string message, string found, string allowed) =>
        holds ? this : Add(new(ProblemCodes.Undefined, path, message, found, allowed));

    /// <summary>Adds a problem of one's own.</summary>
    internal OptionCheck Add(Problem problem)
    {
        problems.Add(problem);
        return this;
    }

    /// <summary>Gets the name in documents of an item of an option.</summary>
    internal static string Item(string name, int k) => string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{k}]");

    private OptionCheck OutOfRange(string name, double value, string allowed) =>
        Add(new(ProblemCodes.OutOfRange, PathOf(name), $"The option {name} of {owner} is out of range.",
            value.ToString("R", CultureInfo.InvariantCulture), allowed));

    private OptionCheck Items<TItem>(ImmutableArray<TItem> list, int? count, string of, Func<TItem, int, string?> item,
        Func<int, string?> nameOf, string name)
    {
        if (list.IsDefaultOrEmpty) return this;
        if (count is int expected && list.Length != expected)
        {
            return Add(new(ProblemCodes.WrongLength, PathOf(name), $"The option {name} of {owner} does not have one item per {of}.",
                string.Create(CultureInfo.InvariantCulture, $"{list.Length} items"),
                string.Create(CultureInfo.InvariantCulture, $"{expected} items")));
        }

        for (int k = 0; k < list.Length; k++)
        {
            string who = nameOf(k) is string known ? $"'{known}'" : string.Create(CultureInfo.InvariantCulture, $"{of} {k + 1}");
            if (list[k] is null)
            {
                Add(new(ProblemCodes.Missing, Item(name, k), $"The option {name} of {owner} says nothing for {who}.",
                    "null", $"one item per {of}"));
            }
            else if (item(list[k], k) is string allowed)
            {
                Add(new(ProblemCodes.OutOfRange, Item(name, k),
                    $"The option {name} of {owner} cannot be used for {who}.",
                    string.Create(CultureInfo.InvariantCulture, $"{list[k]}"), allowed));
            }
        }

        return this;
    }
}
