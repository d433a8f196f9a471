using System.Collections.Immutable;
using System.Globalization;

namespace LocationScore.Methods;

/// <summary>ELECTRE TRI-B: sorts each alternative on its own into ordered categories that are separated by profiles.</summary>
/// <param name="Profiles">The boundaries from the lowest to the highest, each with one raw value per criterion, every one at least as good
/// as the one before on all criteria. K − 1 profiles make K categories.</param>
/// <param name="Thresholds">One set of thresholds per criterion, or a single one for all, or none; slopes are taken at the value of the
/// profile.</param>
/// <param name="Cutting">λ: the credibility from which an outranking holds, from 0.5 to 1.</param>
/// <param name="Rule">Which of the two assignments is the score.</param>
/// <remarks>
/// Yu, W. (1992), ELECTRE TRI: aspects méthodologiques et manuel d'utilisation, Document du LAMSADE 74; Roy, B. and Bouyssou, D. (1993),
/// Aide multicritère à la décision, Economica, chapter 6.
/// Category 1 is the lowest. The pessimistic category is never above the optimistic one. The score is the category, so that many
/// alternatives tie.
/// With q = p = 0 and crisp vetoes the pessimistic rule is MR-Sort with veto.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record ElectreTriB(
    ImmutableArray<ImmutableArray<double>> Profiles = default,
    ImmutableArray<PseudoCriterion> Thresholds = default,
    double Cutting = 0.75,
    ElectreTriRule Rule = ElectreTriRule.Pessimistic) : RankingMethod
{
    private static readonly MethodInfo s_info = MethodBricks.Info("electreTriB", "ELECTRE TRI-B",
        "Yu, W. (1992): ELECTRE TRI: aspects méthodologiques et manuel d'utilisation. Document du LAMSADE 74, Université Paris-Dauphine",
        ScoreDirection.HigherIsBetter, InputDemands.DeclaredBounds);

    /// <inheritdoc/>
    public override MethodInfo Info => s_info.Breaking(PseudoCriterion.Broken(Thresholds).AsSpan())
        .Keeping(Law.UnitScale, Law.ZeroShift); // profiles and thresholds are declared in the unit of the criterion, and change with it

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">A profile or threshold is missing, out of range or out of order, or the weights or the matrix
    /// cannot be used; all problems are listed.</exception>
    public override ElectreTriBResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        var kernel = new Kernel(this);
        double[] scores = kernel.Start(matrix, weights);
        int h = Profiles.Length;
        return new(scores.Frozen(), kernel.Weights.Frozen(), Lists(kernel.Over), Lists(kernel.Under), kernel.Pessimistic.Frozen(),
            kernel.Optimistic.Frozen(), h + 1);

        ImmutableArray<ImmutableArray<double>> Lists(double[] table) =>
            [.. Enumerable.Range(0, scores.Length).Select(a => table.AsSpan(a * h, h).ToImmutableArray())];
    }

    internal override RowFrame Frame(DecisionMatrix matrix, MethodResult result)
    {
        var criteria = PseudoCriterion.Spread(Thresholds, matrix.CriterionCount);
        double[] weights = [.. result.Weights], slacks = PseudoCriterion.Slacks(matrix, Profiles.AsSpan());
        double[][] values = matrix.OrientedRows(), raw = [.. Profiles.Select(static profile => profile.ToArray())];
        double[][] profiles =
            [.. raw.Select(profile => profile.Select((x, j) => matrix.Directions[j] == Direction.Cost ? -x : x).ToArray())];
        bool Outranks(double[] first, double[] second, double[] profile) => Cutting - MethodBricks.Rounding <= CredibilityIndex.Credibility(
            CredibilityIndex.Concordance(criteria, slacks, weights, first, second, profile, profile), criteria, slacks, first, second,
            profile, profile);
        return new FunctionFrame(2.0 * matrix.CriterionCount * profiles.Length, row =>
        {
            var mixed = new double[row.Length];
            for (int j = 0; j < row.Length; j++) mixed[j] = values[row[j]][j];
            int down = profiles.Length, up = 0;
            if (Rule == ElectreTriRule.Pessimistic)
            {
                while (down > 0 && !Outranks(mixed, profiles[down - 1], raw[down - 1])) down--;
                return down + 1;
            }

            while (up < profiles.Length && !(Outranks(profiles[up], mixed, raw[up]) && !Outranks(mixed, profiles[up], raw[up]))) up++;
            return up + 1;
        });
    }

    internal override MethodKernel NewKernel() => new Kernel(this);

    internal override void CheckOptions(OptionCheck check)
    {
        check.Between(Cutting, 0.5, 1).OneOf(Rule);
        CheckProfiles(check);
        PseudoCriterion.Check(check, Thresholds, check.Matrix is null ? null : j => Profiles.IsDefault
            ? [] : Profiles.Where(p => !p.IsDefault && j < p.Length).Select(p => p[j]).Where(double.IsFinite));
    }

    private void CheckProfiles(OptionCheck check)
    {
        if (Profiles.IsDefaultOrEmpty)
        {
            check.Add(new(ProblemCodes.Missing, "profiles", "ELECTRE TRI-B has no profile, so there is nothing to sort by.", "none",
                "one or more profiles with a value per criterion"));
            return;
        }

        int before = -1;
        for (int k = 0; k < Profiles.Length; k++)
        {
            string path = OptionCheck.Item(nameof(Profiles), k);
            int length = Profiles[k].IsDefault ? 0 : Profiles[k].Length;
            if (check.Matrix is { } data && length != data.CriterionCount)
            {
                check.Add(new(ProblemCodes.WrongLength, path, "The profile does not have one value per criterion.",
                    string.Create(CultureInfo.InvariantCulture, $"{length} values"),
                    string.Create(CultureInfo.InvariantCulture, $"{data.CriterionCount} values")));
                continue;
            }

            for (int j = 0; j < length; j++)
            {
                double x = Profiles[k][j];
                string cell = string.Create(CultureInfo.InvariantCulture, $"{path}[{j}]");
                if (!double.IsFinite(x)) check.Add(new(ProblemCodes.NotFinite, cell, "The value is not a finite number.",
                    x.ToString("R", CultureInfo.InvariantCulture), "a finite number"));
                if (before < 0 || check.Matrix is not { } matrix) continue;
                double lower = Profiles[before][j];
                bool cost = matrix.Directions[j] == Direction.Cost;
                if (cost ? !(x > lower) : !(x < lower)) continue;
                check.Add(new(ProblemCodes.OutOfRange, cell, $"The profile is worse on '{matrix.Criteria[j]}' than the one before it.",
                    x.ToString("R", CultureInfo.InvariantCulture),
                    string.Create(CultureInfo.InvariantCulture, $"{lower:R} or {(cost ? "less" : "more")}"),
                    Repair: "List the profiles from the lowest to the highest."));
            }

            before = k;
        }
    }

    private sealed class Kernel(ElectreTriB method) : PreparedKernel(method)
    {
        internal double[] Over = [], Under = [];
        internal int[] Pessimistic = [], Optimistic = [];
        private PseudoCriterion[] _criteria = [];
        private double[] _slacks = [];
        private double[][] _alternatives = [], _profiles = [], _raw = [];

        protected override void Prepare()
        {
            int n = Alternatives, h = method.Profiles.Length;
            Room(ref Over, n * h);
            Room(ref Under, n * h);
            Room(ref Pessimistic, n);
            Room(ref Optimistic, n);
            _criteria = PseudoCriterion.Spread(method.Thresholds, Criteria);
            _slacks = PseudoCriterion.Slacks(Matrix, method.Profiles.AsSpan());
            _alternatives = Matrix.OrientedRows();
            _raw = [.. method.Profiles.Select(static profile => profile.ToArray())];
            _profiles = [.. _raw.Select(profile => profile.Select((x, j) => Matrix.IsBenefit(j) ? x : -x).ToArray())];
        }

        protected override void Score(Span<double> scores)
        {
            int h = _profiles.Length;
            for (int a = 0; a < scores.Length; a++)
            {
                Span<double> over = Over.AsSpan(a * h, h), under = Under.AsSpan(a * h, h);
                for (int k = 0; k < h; k++)
                {
                    over[k] = Credibility(_alternatives[a], _profiles[k], _raw[k]);
                    under[k] = Credibility(_profiles[k], _alternatives[a], _raw[k]);
                }

                int down = h, up = 0;
                while (down > 0 && !Holds(over[down - 1])) down--;
                while (up < h && !(Holds(under[up]) && !Holds(over[up]))) up++;
                Pessimistic[a] = down + 1;
                Optimistic[a] = up + 1;
                scores[a] = method.Rule == ElectreTriRule.Pessimistic ? Pessimistic[a] : Optimistic[a];
            }
        }

        private double Credibility(double[] first, double[] second, double[] profile) => CredibilityIndex.Credibility(
            CredibilityIndex.Concordance(_criteria, _slacks, Weights, first, second, profile, profile), _criteria, _slacks, first, second,
            profile, profile);

        private bool Holds(double credibility) => credibility >= method.Cutting - MethodBricks.Rounding;
    }
}

/// <summary>What ELECTRE TRI-B found.</summary>
/// <param name="Scores">The category by the chosen rule, from 1 (lowest).</param>
/// <param name="Weights">The weights as used: one per criterion, sum 1.</param>
/// <param name="OverProfile">How credible it is that each alternative outranks each profile, from 0 to 1: one list over the profiles per
/// alternative.</param>
/// <param name="UnderProfile">How credible it is that each profile outranks each alternative, from 0 to 1: one list over the profiles per
/// alternative.</param>
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
