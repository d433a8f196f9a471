using System.Globalization;

namespace LocationScore.Reporting;

/// <summary>Why two rankings place one location differently.</summary>
internal static class Reasons
{
    /// <summary>The one weight that differs, or the factor whose change of weight moves the city most: the change times how far the city
    /// stands from the average there.</summary>
    internal static string OfWeights(Location city, ComparedRanking best, ComparedRanking worst)
    {
        if (OneWeight.Between(best, worst) is { } one) return one;
        int here = best.PlaceOf(city.Id);
        var there = worst.Tops.ToDictionary(static top => top.Node.Id, StringComparer.Ordinal);
        var moves = from top in best.Tops
                    where there.ContainsKey(top.Node.Id) && top.Value(here) is not null
                    let other = there[top.Node.Id].Weight
                    let stands = top.Value(here)!.Value - top.Mean()!.Value
                    let effect = (top.Weight - other) * stands
                    where effect > 0
                    orderby effect descending
                    select (top, other, stands);
        if (!moves.Any())
            return $"The models look at different things: {Stands(best, city, 1)} in the first, {Stands(worst, city, -1)} in the second.";
        var (most, otherWeight, stood) = moves.First();
        return $"It is {(stood > 0 ? "strong"
            : "weak")} on {most.Name} ({Figures.Value(most.Value(here))}, average {Figures.Value(most.Mean())}), " +
            $"which weighs {Figures.Share(most.Weight)} in the first and {Figures.Share(otherWeight)} in the second.";
    }

    /// <summary>The criterion without which the two methods would agree best about the city: the one whose value they weigh up so
    /// differently.</summary>
    internal static string OfMethods(Location city, ComparedRanking best, ComparedRanking worst)
    {
        if (!best.CanTryWithout || !worst.CanTryWithout)
        {
            return $"Which criterion parts them is not tried: with {Words.Count(best.Scorer.Locations.Length, "city", "cities")} and " +
                $"{Words.Count(best.Scorer.Criteria.Length, "criterion",
                    "criteria")} that takes more than {NumberStyle.Whole.Format(ComparedRanking.MostComparisons)} comparisons.";
        }

        var tree = best.Result.Method is null ? best : worst;
        int spread = worst.RankOf(city.Id)!.Value - best.RankOf(city.Id)!.Value;
        var tried = from c in tree.Result.Find(city.Id)!.Contributions
                    where c.Weight > 0
                    let inBest = best.RankWithout(c.Criterion.Id, city.Id)
                    let inWorst = worst.RankWithout(c.Criterion.Id, city.Id)
                    where inBest is not null && inWorst is not null
                    let left = Math.Abs(inBest.Value - inWorst.Value)
                    orderby left, c.Weight descending
                    select (Contribution: c, Best: inBest.Value, Worst: inWorst.Value, Left: left);
        if (tried.FirstOrDefault() is not { Contribution: { } telling } found) return "";
        string then = string.Create(CultureInfo.InvariantCulture,
            $"{Standing(tree, telling)}: without it the ranks would be {found.Best} and {found.Worst}.");
        return found.Left <= spread / 2 ? $"They part on {then}"
            : found.Left < spread ? $"No single criterion explains it; the most telling is {then}"
            : "No single criterion explains it: they weigh up the whole profile differently.";
    }

    /// <summary>Where the city stands highest (or lowest) above the average, counted with the weight.</summary>
    private static string Stands(ComparedRanking run, Location city, int sign)
    {
        int at = run.PlaceOf(city.Id);
        var top = run.Tops.Where(t => t.Value(at) is not null).MaxBy(t => sign * t.Weight * (t.Value(at)!.Value - t.Mean()!.Value));
        if (top is null) return "nothing stands out";
        return $"{(sign > 0 ? "most is won"
            : "most is lost")} on {top.Name} ({Figures.Value(top.Value(at))}, average {Figures.Value(top.Mean())}; " +
            $"weight {Figures.Share(top.Weight)})";
    }

    private static string Standing(ComparedRanking run, Contribution cell)
    {
        string name = Words.NameOf(cell.Criterion);
        if (cell.Used is null) return name;
        var values = new double[run.Result.Locations.Length];
        run.Result.CopyValues(cell.Criterion.Id, values);
        int rank = 1 + values.Count(value => value > cell.Value);
        return string.Create(CultureInfo.InvariantCulture,
            $"{name} ({Figures.Raw(cell.Used)} {cell.Criterion.Unit}, place {rank} of {values.Length}, ") +
            $"weight {Figures.Share(cell.Weight)})";
    }
}
