using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Methods;

/// <summary>The tables of what a ranking method returned, as rows of numbers by name: a number is one row of one, a list is one
/// row.</summary>
internal sealed class MethodTables
{
    private readonly ImmutableArray<MethodTable>.Builder _all = ImmutableArray.CreateBuilder<MethodTable>();
    private string _prefix = "";

    internal static ImmutableArray<MethodTable> Of(MethodResult result)
    {
        var tables = new MethodTables();
        result.Tell(tables);
        return tables._all.ToImmutable();
    }

    internal void Add(string name, double? value) => Add(name, 1, 1, (_, _) => value);

    internal void Add(string name, ImmutableArray<double> values) => Add(name, 1, values.Length, (_, j) => values[j]);

    internal void Add(string name, ImmutableArray<int> values) => Add(name, 1, values.Length, (_, j) => values[j]);

    internal void Add(string name, ImmutableArray<bool> values) => Add(name, 1, values.Length, (_, j) => values[j] ? 1 : 0);

    internal void Add(string name, ImmutableArray<ImmutableArray<double>> rows) =>
        _all.Add(new(_prefix + name, [.. rows.Select(static row => row.Select(static x => Finite(x)).ToImmutableArray())]));

    internal void Add(string name, Ranks ranks) => Add(name, 1, ranks.Count, (_, j) => ranks[j]);

    internal void Add(string name, DecisionMatrix matrix) =>
        Add(name, matrix.AlternativeCount, matrix.CriterionCount, (i, j) => matrix[i, j]);

    /// <summary>The tables of a method inside another, behind its name: <c>ratio.normalised</c>.</summary>
    internal void Add(string name, MethodResult inner)
    {
        string before = _prefix;
        _prefix = string.Create(CultureInfo.InvariantCulture, $"{before}{name}.");
        Add("scores", inner.Scores);
        inner.Tell(this);
        _prefix = before;
    }

    internal void Add(string name, int rows, int columns, Func<int, int, double?> cell) => _all.Add(new(_prefix + name,
        [.. Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Select(j => Finite(cell(i, j))).ToImmutableArray())]));

    /// <summary>Documents have no name for what is not finite.</summary>
    private static double? Finite(double? value) => value is { } x && double.IsFinite(x) ? x : null;
}

/// <summary>One table of what a ranking method returned.</summary>
/// <param name="Name">The name of the property of the result in camel case, such as <c>distanceToIdeal</c>.</param>
/// <param name="Rows">The rows. A list is one row, a single number one row of one; with one item per alternative or criterion they stand in
/// the order of <c>locations</c> and <c>criteria</c>. <see langword="null"/> is a number that is not finite, or none; true is 1.</param>
internal sealed partial record MethodTable(string Name, ImmutableArray<ImmutableArray<double?>> Rows);
