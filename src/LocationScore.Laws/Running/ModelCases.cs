namespace LocationScore.Laws;

/// <summary>Draws cases from the facts of a model: some of its locations as they are, perturbed, crossed, with ties, rounded, and beyond
/// what is known.</summary>
internal sealed class ModelCases(ModelCase all) : CaseSource
{
    private const int Most = 6;

    /// <summary>What is done to the facts.</summary>
    private enum Way
    {
        AsTheyAre,
        Perturbed,
        Crossed,
        Tied,
        Rounded,
        Beyond,
    }

    internal override int SmallTries => 150;

    internal override LawCase Next(LawDraw draw, bool plain)
    {
        int least = Math.Min(2, all.Count), count = least + draw.Below(Math.Min(Most, all.Count) - least + 1);
        int[] locations = draw.Order(all.Count)[..count];
        var way = plain ? draw.Of(Way.AsTheyAre, Way.Tied) : draw.Of(Way.AsTheyAre, Way.Perturbed, Way.Crossed, Way.Tied, Way.Rounded,
            Way.Beyond);
        var part = all.Select(locations);
        if (way == Way.AsTheyAre) return part;
        int digits = 1 + draw.Below(2);
        double[][] cells = [.. part.Cells.Select(row => row.Select((value, j) => Changed(value, j)).ToArray())];
        return part.With(part.Rows, cells);

        double Changed(double value, int column)
        {
            if (all.IsCoded(column)) return way is Way.Crossed or Way.Tied && draw.Chance(0.5) ? Another(all.Cells, column) : value;
            switch (way)
            {
                case Way.Perturbed:
                    return value == 0 ? 0 : value * (0.8 + (0.4 * draw.Unit()));
                case Way.Crossed:
                    return Another(all.Cells, column);
                case Way.Tied:
                    return draw.Chance(0.4) ? Another(part.Cells, column) : value;
                case Way.Rounded:
                    return CaseSource.Rounded(value, digits);
                default:
                    if (!draw.Chance(0.2)) return value;
                    double low = all.Cells.Min(row => double.IsNaN(row[column]) ? double.PositiveInfinity : row[column]);
                    double high = all.Cells.Max(row => double.IsNaN(row[column]) ? double.NegativeInfinity : row[column]);
                    double step = (high - low) * draw.Of(0.1, 0.5, 2);
                    return !double.IsFinite(step) ? value : draw.Chance(0.5) ? high + step : low > 0 ? low / (1 + draw.Of(0.1, 0.5, 2))
                        : low - step;
            }
        }

        double Another(double[][] rows, int column) => rows[draw.Below(rows.Length)][column];
    }

    /// <summary>Some criteria alone, on values that the facts have, crossed.</summary>
    internal override LawCase? Small(LawDraw draw, int locations, int criteria)
    {
        if (locations > all.Count || criteria > all.CriterionCount) return null;
        LawCase small = all.Select(draw.Order(all.Count).AsSpan(0, locations));
        var known = all.Criteria;
        string[] kept = [.. draw.Order(known.Length).Take(criteria).Select(k => known[k].Id)];
        for (int k = small.CriterionCount - 1; k >= 0; k--)
        {
            if (kept.Contains(small.Criteria[k].Id)) continue;
            if (small.WithoutCriterion(k) is not { } fewer) return null;
            small = fewer;
        }

        var columns = ((ModelCase)small).Indicators.Select(indicator => all.Indicators.IndexOf(indicator)).ToArray();
        return small.With(small.Rows, [.. small.Cells.Select(row => row.Select((_, j) =>
            all.Cells[draw.Below(all.Count)][columns[j]]).ToArray())]);
    }
}
