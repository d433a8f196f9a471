using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Methods;

/// <summary>ELECTRE TRI-B: sorts each alternative on its own into ordered categories that are separated by profiles.</summary>
/// <param name="Profiles">The boundaries from the lowest to the highest, each with one raw value per criterion, every one at least as good as the one before on all criteria. K − 1 profiles make K categories.</param>
/// <param name="Thresholds">One set of thresholds per criterion, or a single one for all, or none; slopes are taken at the value of the profile.</param>
/// <param name="Cutting">λ: the credibility from which an outranking holds, from 0.5 to 1.</param>
/// <param name="Rule">Which of the two assignments is the score.</param>
/// <remarks>
/// Yu, W. (1992), ELECTRE TRI: aspects méthodologiques et manuel d'utilisation, Document du LAMSADE 74; Roy, B. and Bouyssou, D. (1993), Aide multicritère à la décision, Economica, chapter 6.
/// Category 1 is the lowest. The pessimistic category is never above the optimistic one. The score is the category, so that many alternatives tie.
/// With q = p = 0 and crisp vetoes the pessimistic rule is MR-Sort with veto.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record ElectreTriB(
    ImmutableArray<ImmutableArray<double>> Profiles = default,
    ImmutableArray<PseudoCriterion> Thresholds = default,
    double Cutting = 0.75,
    ElectreTriRule Rule = ElectreTriRule.Pessimistic) : RankingMethod
{
    /// <inheritdoc/>
    public override MethodInfo Info
    {
        get
        {
            // Profiles are absolute: other alternatives do not matter, but the unit and the zero do.
            ImmutableArray<Law> broken = [.. OutrankingLaws.OfThresholds(Thresholds, [Law.UnitScale, Law.ZeroShift]).Distinct()];
            return new("electreTriB", "ELECTRE TRI-B", "Yu, W. (1992): ELECTRE TRI: aspects méthodologiques et manuel d'utilisation. Document du LAMSADE 74, Université Paris-Dauphine",
                ScoreDirection.HigherIsBetter, InputDemands.DeclaredBounds, OutrankingLaws.AllBut(broken.AsSpan()), broken);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A profile or threshold is missing, out of range or out of order, or the weights or the matrix cannot be used; all problems are listed.</exception>
    public override ElectreTriBResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var problems = new List<Problem>();
        PerCriterionOptions.CheckRange(Cutting, 0.5, 1, "cutting", "The cutting level λ", problems);
        PerCriterionOptions.CheckChoice(Rule, "rule", problems);
        double[][] raw = CheckProfiles(matrix, problems);
        var criteria = PseudoCriterion.PerCriterion(Thresholds, matrix, j => raw.Select(profile => profile[j]).Where(double.IsFinite), problems);
        double[] normalised = PerCriterionOptions.Check(Info, matrix, weights, problems);

        double[][] alternatives = CredibilityIndex.Rows(matrix, oriented: true);
        double[][] profiles = [.. raw.Select(profile => profile.Select((x, j) => matrix.Directions[j] == Direction.Cost ? -x : x).ToArray())];
        int n = alternatives.Length, h = profiles.Length;
        var over = new ImmutableArray<double>[n];
        var under = new ImmutableArray<double>[n];
        var pessimistic = new int[n];
        var optimistic = new int[n];
        for (int a = 0; a < n; a++)
        {
            over[a] = [.. Enumerable.Range(0, h).Select(k => Credibility(criteria, normalised, alternatives[a], profiles[k], raw[k]))];
            under[a] = [.. Enumerable.Range(0, h).Select(k => Credibility(criteria, normalised, profiles[k], alternatives[a], raw[k]))];
            int down = h;
            while (down > 0 && !Holds(over[a][down - 1])) down--;
            pessimistic[a] = down + 1;
            int up = 0;
            while (up < h && !(Holds(under[a][up]) && !Holds(over[a][up]))) up++;
            optimistic[a] = up + 1;
        }

        var scores = Rule == ElectreTriRule.Pessimistic ? pessimistic : optimistic;
        return new([.. scores.Select(static c => (double)c)], [.. normalised], [.. over], [.. under], [.. pessimistic], [.. optimistic], h + 1);
    }

    private static double Credibility(PseudoCriterion[] criteria, double[] weights, double[] first, double[] second, double[] profile) =>
        CredibilityIndex.Credibility(CredibilityIndex.Concordance(criteria, weights, first, second, profile, profile), criteria, first, second, profile, profile);

    private bool Holds(double credibility) => credibility >= Cutting - PerCriterionOptions.Slack;

    private double[][] CheckProfiles(DecisionMatrix matrix, List<Problem> problems)
    {
        if (Profiles.IsDefaultOrEmpty)
        {
            problems.Add(new(ProblemCodes.Missing, "profiles", "There is no profile, so there is nothing to sort by.", "none", "one or more profiles with a value per criterion"));
            return [];
        }

        var usable = new List<double[]>();
        for (int k = 0; k < Profiles.Length; k++)
        {
            string path = string.Create(CultureInfo.InvariantCulture, $"profiles[{k}]");
            int length = Profiles[k].IsDefault ? 0 : Profiles[k].Length;
            if (length != matrix.CriterionCount)
            {
                problems.Add(new(ProblemCodes.WrongLength, path, "The profile does not have one value per criterion.",
                    string.Create(CultureInfo.InvariantCulture, $"{length} values"), string.Create(CultureInfo.InvariantCulture, $"{matrix.CriterionCount} values")));
                continue;
            }

            for (int j = 0; j < length; j++)
            {
                double x = Profiles[k][j];
                string cell = string.Create(CultureInfo.InvariantCulture, $"{path}[{j}]");
                if (!double.IsFinite(x)) problems.Add(new(ProblemCodes.NotFinite, cell, "The value is not a finite number.", x.ToString("R", CultureInfo.InvariantCulture), "a finite number"));
                if (usable.Count == 0) continue;
                double lower = usable[^1][j];
                if (matrix.Directions[j] == Direction.Cost ? x > lower : x < lower)
                {
                    problems.Add(new(ProblemCodes.OutOfRange, cell, $"The profile is worse on '{matrix.Criteria[j]}' than the one before it.", x.ToString("R", CultureInfo.InvariantCulture),
                        string.Create(CultureInfo.InvariantCulture, $"{lower:R} or {(matrix.Directions[j] == Direction.Cost ? "less" : "more")}"), Repair: "List the profiles from the lowest to the highest."));
                }
            }

            usable.Add([.. Profiles[k]]);
        }

        return [.. usable];
    }
}

/// <summary>What ELECTRE TRI-B found.</summary>
/// <param name="Scores">The category by the chosen rule, from 1 (lowest).</param>
/// <param name="Weights">The weights as used: one per criterion, sum 1.</param>
/// <param name="OverProfile">How credible it is that each alternative outranks each profile, from 0 to 1: one list over the profiles per alternative.</param>
/// <param name="UnderProfile">How credible it is that each profile outranks each alternative, from 0 to 1: one list over the profiles per alternative.</param>
/// <param name="Pessimistic">The pessimistic category of each alternative, from 1 (lowest).</param>
/// <param name="Optimistic">The optimistic category of each alternative, from 1 (lowest).</param>
/// <param name="CategoryCount">The number of categories.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record ElectreTriBResult(
    ImmutableArray<double> Scores,
    ImmutableArray<double> Weights,
    ImmutableArray<ImmutableArray<double>> OverProfile,
    ImmutableArray<ImmutableArray<double>> UnderProfile,
    ImmutableArray<int> Pessimistic,
    ImmutableArray<int> Optimistic,
    int CategoryCount) : MethodResult(Scores, ScoreDirection.HigherIsBetter, Weights);
