using System.Text.Json;
using LocationScore.Methods;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>A recorded case in which a method breaks a law, told with what is changed and what the ranks become.</summary>
internal sealed class Counterexample
{
    private static readonly JsonElement[] s_all =
        [.. JsonDocument.Parse(Home.Text("tests/LocationScore.Tests/Oracles/Golden/law_counterexamples.json")).RootElement.EnumerateArray()];

    private readonly double[][] _rows;
    private readonly double[] _weights;
    private readonly bool[] _costs;
    private readonly int _i, _j;
    private readonly double _amount;

    private Counterexample(JsonElement e)
    {
        _rows = Numbers.Rows(e.GetProperty("rows"));
        _weights = Numbers.List(e.GetProperty("weights"));
        _costs = [.. Numbers.List(e.GetProperty("directions")).Select(static d => d < 0)];
        (_i, _j, _amount) = (e.GetProperty("i").GetInt32(), e.GetProperty("j").GetInt32(), e.GetProperty("amount").GetDouble());
    }

    /// <summary>Gets the case of a method and a law that is a change of the data alone and needs no declared ranges; null when there is none.</summary>
    internal static string? Of(RankingMethod method, Law law)
    {
        if (method.Info.Demands.HasFlag(InputDemands.DeclaredBounds)) return null;
        var found = s_all.Where(e => e.GetProperty("method").GetString() == method.Info.Kind && e.GetProperty("law").GetString() == law.ToString()).ToList();
        return found.Count == 1 ? new Counterexample(found[0]).Told(method, law) : null;
    }

    private string? Told(RankingMethod method, Law law)
    {
        double[][]? rows = law switch
        {
            Law.IndependenceOfOthers => [.. _rows.Where((_, i) => i != _i)],
            Law.ZeroShift => Cells((_, j, x) => j == _j ? x + (_amount * 10) : x),
            Law.UnitScale => Cells((_, j, x) => j == _j ? x * _amount * 3 : x),
            Law.DuplicateCriterion => [.. _rows.Select(row => row.Append(row[_j]).ToArray())],
            Law.Monotonicity => Cells((i, j, x) => i == _i && j == _j ? Improved(j, x) : x),
            _ => null,
        };
        if (rows is null) return null;
        bool copied = law == Law.DuplicateCriterion;
        double[] weights = copied ? [.. _weights.Select((w, j) => j == _j ? w / 2 : w), _weights[_j] / 2] : _weights;
        bool[] costs = copied ? [.. _costs, _costs[_j]] : _costs;
        string[] names = [.. _rows.Select(static (_, i) => Letter(i))];
        string[] after = law == Law.IndependenceOfOthers ? [.. names.Where((_, i) => i != _i)] : names;
        string change = law switch
        {
            Law.IndependenceOfOthers => $"without {Letter(_i)}",
            Law.ZeroShift => $"with {Numbers.Short(_amount * 10)} added to criterion {_j + 1}",
            Law.UnitScale => $"with criterion {_j + 1} times {Numbers.Short(_amount * 3)}",
            Law.DuplicateCriterion => $"with criterion {_j + 1} twice at half its weight",
            _ => $"with criterion {_j + 1} of {Letter(_i)} improved to {Numbers.Short(rows[_i][_j])}",
        };
        string table = string.Join("; ", _rows.Select((row, i) => $"{names[i]} {string.Join(", ", row.Select(Numbers.Short))}"));
        string criteria = string.Join(", ", _costs.Select((cost, j) => $"{(cost ? "cost" : "benefit")} × {Numbers.Short(_weights[j])}"));
        string one = Ranked(method, _rows, _costs, _weights, names), other = Ranked(method, rows, costs, weights, after);
        return $"{table} ({criteria}): {one}; {change}: {other}.";
    }

    private static string Ranked(RankingMethod method, double[][] rows, bool[] costs, double[] weights, string[] names)
    {
        var result = method.Run(DecisionMatrix.FromRows(rows, [.. costs.Select(static cost => cost ? Direction.Cost : Direction.Benefit)]), weights);
        var groups = names.Select((name, i) => (Name: name, Rank: result.Ranks[i])).GroupBy(static x => x.Rank).OrderBy(static group => group.Key);
        return string.Join(" > ", groups.Select(static group => string.Join(" = ", group.Select(static x => x.Name))));
    }

    private double[][] Cells(Func<int, int, double, double> change) => [.. _rows.Select((row, i) => row.Select((x, j) => change(i, j, x)).ToArray())];

    private double Improved(int j, double x)
    {
        if (x > 0) return _costs[j] ? x / (1 + _amount) : x * (1 + _amount);
        return _costs[j] ? x - _amount : x + _amount;
    }

    private static string Letter(int i) => ((char)('A' + i)).ToString();
}
