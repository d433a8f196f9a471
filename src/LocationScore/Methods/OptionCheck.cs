using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace LocationScore.Methods;

/// <summary>Collects the problems of a method's own options; the name of an option is taken from the expression.</summary>
internal sealed class OptionCheck
{
    private readonly string _method;
    private readonly List<Problem> _problems = [];

    private OptionCheck(string method) => _method = method;

    internal IReadOnlyList<Problem> Problems => _problems;

    internal static OptionCheck Of(MethodInfo info) => new(info.Name);

    /// <summary>The option lies in a closed interval.</summary>
    internal OptionCheck Between(double value, double low, double high, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= low && value <= high ? this : Add(ProblemCodes.OutOfRange, name, "is out of range", value, string.Create(CultureInfo.InvariantCulture, $"{low} … {high}"));

    /// <summary>The option is finite and above zero.</summary>
    internal OptionCheck Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value > 0 && double.IsFinite(value) ? this : Add(ProblemCodes.OutOfRange, name, "is out of range", value, "a finite number above 0");

    /// <summary>The option is finite and not below zero.</summary>
    internal OptionCheck NonNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        value >= 0 && double.IsFinite(value) ? this : Add(ProblemCodes.OutOfRange, name, "is out of range", value, "a finite number, 0 or more");

    /// <summary>The option is one of the choices.</summary>
    internal OptionCheck OneOf<TChoice>(TChoice value, ReadOnlySpan<TChoice> choices, [CallerArgumentExpression(nameof(value))] string name = "")
        where TChoice : struct, Enum
    {
        foreach (var choice in choices)
        {
            if (EqualityComparer<TChoice>.Default.Equals(choice, value)) return this;
        }

        _problems.Add(new(ProblemCodes.NotAllowed, name, $"The option {name} of {_method} is not one of its choices.", value.ToString(), string.Join(", ", choices.ToArray())));
        return this;
    }

    /// <summary>The list has one item per criterion and <paramref name="item"/> accepts each; an empty list is allowed unless it is needed.</summary>
    internal OptionCheck PerCriterion<TItem>(ImmutableArray<TItem> list, DecisionMatrix matrix, bool needed, Func<TItem, int, string?> item, [CallerArgumentExpression(nameof(list))] string name = "")
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (needed && list.IsDefaultOrEmpty)
        {
            _problems.Add(new(ProblemCodes.Missing, name, $"{_method} needs the option {name}.", "nothing",
                string.Create(CultureInfo.InvariantCulture, $"{matrix.CriterionCount} items, one per criterion"), Repair: $"Declare {name} in the order of the criteria."));
        }

        return Items(list, matrix.CriterionCount, "criterion", item, j => matrix.Criteria[j], name);
    }

    /// <summary>The list has one item per alternative and <paramref name="item"/> accepts each, or it is empty.</summary>
    internal OptionCheck PerAlternative<TItem>(ImmutableArray<TItem> list, DecisionMatrix matrix, Func<TItem, string?> item, [CallerArgumentExpression(nameof(list))] string name = "") =>
        Items(list, matrix.AlternativeCount, "alternative", (value, _) => item(value), matrix.Alternative, name);

    private OptionCheck Items<TItem>(ImmutableArray<TItem> list, int count, string of, Func<TItem, int, string?> item, Func<int, string> nameOf, string name)
    {
        if (list.IsDefaultOrEmpty) return this;
        if (list.Length != count)
        {
            _problems.Add(new(ProblemCodes.WrongLength, name, $"The option {name} of {_method} does not have one item per {of}.",
                string.Create(CultureInfo.InvariantCulture, $"{list.Length} items"), string.Create(CultureInfo.InvariantCulture, $"{count} items")));
            return this;
        }

        for (int k = 0; k < list.Length; k++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"{name}[{k}]");
            if (list[k] is null)
            {
                _problems.Add(new(ProblemCodes.Missing, path, $"The option {name} of {_method} says nothing for '{nameOf(k)}'.", "null", $"one item per {of}"));
            }
            else if (item(list[k], k) is string allowed)
            {
                _problems.Add(new(ProblemCodes.OutOfRange, path,
                    $"The option {name} of {_method} cannot be used for '{nameOf(k)}'.", string.Create(CultureInfo.InvariantCulture, $"{list[k]}"), allowed));
            }
        }

        return this;
    }

    /// <summary>Every cell lies in the interval of its criterion's item; without one item per criterion, which is reported elsewhere, nothing is said.</summary>
    internal OptionCheck Cells<TItem>(ImmutableArray<TItem> list, DecisionMatrix matrix, Func<TItem, (double Low, double High)> interval, string repair)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (list.IsDefault || list.Length != matrix.CriterionCount) return this;
        for (int j = 0; j < matrix.CriterionCount; j++)
        {
            if (list[j] is null) continue;
            var (low, high) = interval(list[j]);
            if (matrix.Statistics.Min[j] >= low && matrix.Statistics.Max[j] <= high) continue;
            var column = matrix.Column(j);
            for (int i = 0; i < column.Length; i++)
            {
                if (column[i] >= low && column[i] <= high) continue;
                _problems.Add(new(ProblemCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"rows[{i}][{j}]"),
                    $"{_method} cannot use this value of '{matrix.Criteria[j]}' at '{matrix.Alternative(i)}'.",
                    column[i].ToString("R", CultureInfo.InvariantCulture), string.Create(CultureInfo.InvariantCulture, $"{low} … {high}"), Repair: repair));
            }
        }

        return this;
    }

    /// <summary>A condition that only the data can break.</summary>
    internal OptionCheck Require(bool holds, string path, string message, string found, string allowed)
    {
        if (!holds) _problems.Add(new(ProblemCodes.Undefined, path, message, found, allowed));
        return this;
    }

    private OptionCheck Add(string code, string name, string what, double value, string allowed)
    {
        _problems.Add(new(code, name, $"The option {name} of {_method} {what}.", value.ToString("R", CultureInfo.InvariantCulture), allowed));
        return this;
    }
}
