using LocationScore.Methods;

namespace LocationScore.Sql;

/// <summary>Which ranking methods have a rule: those that score a row by itself once ends, means or sums of the columns are
/// known.</summary>
internal static class MethodRules
{
    /// <summary>Writes the score of a row; null for a method without a rule.</summary>
    internal static Func<MethodMatrix, Number>? Of(RankingMethod method) => method switch
    {
        WeightedSum sum => matrix => WeightedText.Sum(matrix, sum),
        WeightedProduct product => matrix => WeightedText.Product(matrix, product),
        Waspas waspas => matrix => WeightedText.Waspas(matrix, waspas),
        Topsis topsis => matrix => DistanceText.Topsis(matrix, topsis),
        Vikor vikor => matrix => DistanceText.Vikor(matrix, vikor),
        Cradis => DistanceText.Cradis,
        Gra gra => matrix => DistanceText.Grey(matrix, gra),
        Piv => DistanceText.Piv,
        MooraRatio moora => matrix => RatioText.Moora(matrix, moora),
        MooraReferencePoint moora => matrix => RatioText.Moora(matrix, moora),
        Edas => RatioText.Edas,
        Aras aras => matrix => RatioText.Aras(matrix, aras),
        Copras => RatioText.Copras,
        Marcos => RatioText.Marcos,
        Ram => RatioText.Ram,
        Psi => RatioText.Psi,
        Mabac => RangeText.Mabac,
        Mairca { Preferences.IsDefaultOrEmpty: true } => RangeText.Mairca,
        Rov => RangeText.Rov,
        Ocra => RangeText.Ocra,
        Cocoso cocoso => matrix => RangeText.Cocoso(matrix, cocoso),
        Maut maut => matrix => RangeText.Maut(matrix, maut),
        Spotis spotis => matrix => DeclaredText.Spotis(matrix, spotis),
        Rim rim => matrix => DeclaredText.Rim(matrix, rim),
        Lopm lopm => matrix => DeclaredText.Lopm(matrix, lopm),
        Ervd ervd => matrix => DeclaredText.Ervd(matrix, ervd),
        _ => null,
    };

    /// <summary>Why a method has no rule.</summary>
    internal static string WhyNot(RankingMethod method) => method switch
    {
        Mairca => "Preferences name locations by their place in a list, and a table has no order.",
        FuzzyTopsis or Comet => "The method judges each location by fuzzy rules over all criteria together, which has no rule in SQL.",
        Multimoora => "The method joins three rankings, each with its own ties.",
        _ when method.GetType().Assembly != typeof(RankingMethod).Assembly => "The ranking method is code.",
        _ => "The ranking method compares each location with each other.",
    };

    /// <summary>Lists of options that do not have one item per criterion.</summary>
    internal static IEnumerable<Problem> Lengths(RankingMethod method, int criteria)
    {
        (string Name, int Length)[] lists = method switch
        {
            Aras aras => [("optimalValues", aras.OptimalValues.IsDefault ? 0 : aras.OptimalValues.Length)],
            Maut maut => [("utilities", maut.Utilities.IsDefault ? 0 : maut.Utilities.Length),
                ("bounds", maut.Bounds.IsDefault ? 0 : maut.Bounds.Length)],
            Spotis spotis => [("bounds", spotis.Bounds.Length),
                ("expectedSolution", spotis.ExpectedSolution.IsDefault ? 0 : spotis.ExpectedSolution.Length)],
            Rim rim => [("criteria", rim.Criteria.Length)],
            Lopm lopm => [("limits", lopm.Limits.Length)],
            Ervd ervd => [("referencePoints", ervd.ReferencePoints.Length)],
            _ => [],
        };
        foreach (var (name, length) in lists)
        {
            if (length == 0 || length == criteria) continue;
            yield return new(ProblemCodes.WrongLength, "$.method." + name,
                $"The option {name} of {method.Info.Name} does not have one item per criterion.",
                FormattableString.Invariant($"{length} items"), FormattableString.Invariant($"{criteria} items"));
        }
    }
}
