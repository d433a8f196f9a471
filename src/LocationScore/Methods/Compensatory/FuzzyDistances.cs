using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace LocationScore.Methods;

/// <summary>The distances of fuzzy TOPSIS: normalised ratings once, weighted ones for every scoring.</summary>
internal sealed class FuzzyDistances(FuzzyIdeal ideal)
{
    private int _n, _m;
    private TriangularNumber[] _normalised = [], _weighted = [];
    private double[] _toIdeal = [], _toAntiIdeal = [];

    /// <summary>Normalises the ratings, criterion by criterion.</summary>
    internal void Take(int n, ImmutableArray<Direction> directions, Func<int, int, TriangularNumber> rating)
    {
        (_n, _m) = (n, directions.Length);
        if (_normalised.Length != n * _m)
        {
            _normalised = new TriangularNumber[n * _m];
            _weighted = new TriangularNumber[n * _m];
        }

        if (_toIdeal.Length != n)
        {
            _toIdeal = new double[n];
            _toAntiIdeal = new double[n];
        }

        for (int j = 0; j < _m; j++)
        {
            double highest = 0, lowest = double.PositiveInfinity;
            for (int i = 0; i < n; i++)
            {
                highest = Math.Max(highest, rating(i, j).High);
                lowest = Math.Min(lowest, rating(i, j).Low);
            }

            for (int i = 0; i < n; i++)
            {
                var x = rating(i, j);
                _normalised[(j * n) + i] = directions[j] == Direction.Cost
                    ? new(lowest / x.High, lowest / x.Middle, lowest / x.Low)
                    : new(x.Low / highest, x.Middle / highest, x.High / highest);
            }
        }
    }

    /// <summary>Writes the closeness to the ideal.</summary>
    internal void Closeness(ReadOnlySpan<TriangularNumber> weights, Span<double> scores)
    {
        _toIdeal.AsSpan().Clear();
        _toAntiIdeal.AsSpan().Clear();
        for (int j = 0; j < _m; j++)
        {
            var weighted = _weighted.AsSpan(j * _n, _n);
            for (int i = 0; i < _n; i++) weighted[i] = _normalised[(j * _n) + i].Times(weights[j]);
            var (best, worst) = Ideals(weighted);
            for (int i = 0; i < _n; i++)
            {
                _toIdeal[i] += weighted[i].DistanceTo(best);
                _toAntiIdeal[i] += weighted[i].DistanceTo(worst);
            }
        }

        for (int i = 0; i < _n; i++)
        {
            double both = _toIdeal[i] + _toAntiIdeal[i];
            scores[i] = both > 0 ? _toAntiIdeal[i] / both : 0.5;
        }
    }

    internal FuzzyTopsisResult Result(double[] scores, ImmutableArray<TriangularNumber> weights, double[] crisp) =>
        new(scores.Frozen(), crisp.Frozen(), weights, Table(_normalised), Table(_weighted), _toIdeal.Frozen(), _toAntiIdeal.Frozen());

    private (TriangularNumber Ideal, TriangularNumber AntiIdeal) Ideals(ReadOnlySpan<TriangularNumber> column)
    {
        if (ideal == FuzzyIdeal.Fixed) return (TriangularNumber.Crisp(1), TriangularNumber.Crisp(0));
        TriangularNumber most = column[0], least = column[0];
        foreach (var x in column)
        {
            most = new(Math.Max(most.Low, x.Low), Math.Max(most.Middle, x.Middle), Math.Max(most.High, x.High));
            least = new(Math.Min(least.Low, x.Low), Math.Min(least.Middle, x.Middle), Math.Min(least.High, x.High));
        }

        return ideal == FuzzyIdeal.ColumnExtremes ? (TriangularNumber.Crisp(most.High), TriangularNumber.Crisp(least.Low)) : (most, least);
    }

    private ImmutableArray<ImmutableArray<TriangularNumber>> Table(TriangularNumber[] columns)
    {
        var rows = new ImmutableArray<TriangularNumber>[_n];
        for (int i = 0; i < _n; i++)
        {
            var row = new TriangularNumber[_m];
            for (int j = 0; j < _m; j++) row[j] = columns[(j * _n) + i];
            rows[i] = ImmutableCollectionsMarshal.AsImmutableArray(row);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(rows);
    }
}
