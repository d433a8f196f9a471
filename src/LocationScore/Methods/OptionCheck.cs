using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using LocationScore.Facts;
using LocationScore.Model;

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
        if (list.IsDefaultOrEmpty)
        {
            if (needed)
            {
                _problems.Add(new(ProblemCodes.Missing, name, $"{_method} needs the option {name}.", "nothing",
                    string.Create(CultureInfo.InvariantCulture, $"{matrix.CriterionCount} items, one per criterion"), Repair: $"Declare {name} in the order of the criteria."));
            }

            return this;
        }

        if (list.Length != matrix.CriterionCount)
        {
            _problems.Add(new(ProblemCodes.WrongLength, name, $"The option {name} of {_method} does not have one item per criterion.",
                string.Create(CultureInfo.InvariantCulture, $"{list.Length} items"), string.Create(CultureInfo.InvariantCulture, $"{matrix.CriterionCount} items")));
            return this;
        }

        for (int j = 0; j < list.Length; j++)
        {
            if (item(list[j], j) is string allowed)
            {
                _problems.Add(new(ProblemCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"{name}[{j}]"),
                    $"The option {name} of {_method} cannot be used for '{matrix.Criteria[j]}'.", string.Create(CultureInfo.InvariantCulture, $"{list[j]}"), allowed));
            }
        }

        return this;
    }

    /// <summary>Every cell passes a test of an interval; <paramref name="allowed"/> says what would have.</summary>
    internal OptionCheck Cells(DecisionMatrix matrix, Func<double, int, bool> passes, Func<int, string> allowed, string repair)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        for (int j = 0; j < matrix.CriterionCount; j++)
        {
            if (passes(matrix.Statistics.Min[j], j) && passes(matrix.Statistics.Max[j], j)) continue;
            var column = matrix.Column(j);
            for (int i = 0; i < column.Length; i++)
            {
                if (passes(column[i], j)) continue;
                _problems.Add(new(ProblemCodes.OutOfRange, string.Create(CultureInfo.InvariantCulture, $"rows[{i}][{j}]"),
                    $"{_method} cannot use this value of '{matrix.Criteria[j]}' at '{matrix.Alternative(i)}'.",
                    column[i].ToString("R", CultureInfo.InvariantCulture), allowed(j), Repair: repair));
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
