using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>The tables that only methods have, as rows of numbers.</summary>
internal static class MethodTableForms
{
    internal static void Add(this MethodTables tables, string name, ValueTable table) =>
        tables.Add(name, table.RowCount, table.ColumnCount, (i, j) => table[i, j]);

    internal static void Add(this MethodTables tables, string name, PairTable table) =>
        tables.Add(name, table.Count, table.Count, (a, b) => table[a, b]);

    internal static void Add(this MethodTables tables, string name, OutrankingGraph graph) =>
        tables.Add(name, graph.Count, graph.Count, (a, b) => graph[a, b] ? 1 : 0);

    internal static void Add(this MethodTables tables, string name, ImmutableArray<TriangularNumber> numbers) =>
        tables.Add(name, numbers.Length, 3, (i, k) => Corner(numbers[i], k));

    /// <summary>Three columns for each criterion: low, middle, high.</summary>
    internal static void Add(this MethodTables tables, string name, ImmutableArray<ImmutableArray<TriangularNumber>> rows) =>
        tables.Add(name, rows.Length, rows.IsEmpty ? 0 : 3 * rows[0].Length, (i, k) => Corner(rows[i][k / 3], k % 3));

    private static double Corner(TriangularNumber number, int corner) =>
        corner switch { 0 => number.Low, 1 => number.Middle, _ => number.High };
}
