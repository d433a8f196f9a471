using System.Reflection;
using LocationScore.Methods;

namespace LocationScore.Sql.Tests;

/// <summary>Every registered ranking method, and every option of those that are written, has a rule or a refusal with a repair.</summary>
public sealed class MethodOptionTests
{
    private const string Refused = "multimoora probid codas todim comet fuzzyTopsis promethee1 promethee2 electre1 electre1s electre2 electre3 " +
        "electreTriB borda copeland kemeny";

    /// <summary>The options of the methods that are written: one that is missing here has no rule.</summary>
    private static readonly Dictionary<string, string[]> s_options = new(StringComparer.Ordinal)
    {
        ["weightedSum"] = ["ConstantColumns", "Normalisation"],
        ["weightedProduct"] = ["Normalisation"],
        ["waspas"] = ["Lambda"],
        ["topsis"] = ["Distance", "Normalisation"],
        ["vikor"] = ["V"],
        ["cradis"] = [],
        ["gra"] = ["Normalisation", "Zeta"],
        ["piv"] = [],
        ["mooraRatio"] = ["Unweighted"],
        ["mooraReferencePoint"] = ["Unweighted"],
        ["edas"] = [],
        ["aras"] = ["OptimalValues"],
        ["copras"] = [],
        ["marcos"] = [],
        ["ram"] = [],
        ["psi"] = [],
        ["mabac"] = [],
        ["mairca"] = ["Preferences"], // refused when there are any
        ["rov"] = [],
        ["ocra"] = [],
        ["cocoso"] = ["Lambda"],
        ["maut"] = ["Bounds", "Utilities", "Utility"],
        ["spotis"] = ["Bounds", "ExpectedSolution", "Trust"],
        ["rim"] = ["Criteria"],
        ["lopm"] = ["Limits"],
        ["ervd"] = ["Alpha", "Lambda", "ReferencePoints"],
    };

    public static TheoryData<string> Kinds() => [.. RankingMethods.All.Select(static method => method.Info.Kind)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_method_is_written_or_refused(string kind)
    {
        var cases = MethodCases.All(2, [(0, 4), (0, 4)], []).Where(one => one.Method.Info.Kind == kind).ToArray();
        Assert.NotEmpty(cases);
        if (s_options.TryGetValue(kind, out string[]? options))
            Assert.Equal(options, cases[0].Method.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(static option => option.CanWrite).Select(static option => option.Name).Order(StringComparer.Ordinal));
        else Assert.Contains(kind, Refused.Split(' '));
        foreach (var (label, method) in cases)
        {
            bool written = s_options.ContainsKey(kind) && label != "mairca, preferences";
            foreach (var dialect in SqlDialect.All)
            {
                Assert.Equal(written, SqlScoring.TryCompile(Two(method), null, dialect, new("t"), null, out var statements, out var problems));
                if (written) Assert.Contains(statements!.Notices, static notice => notice.Code == SqlNoticeCodes.ComparesLocations);
                else Assert.False(string.IsNullOrEmpty(Assert.Single(problems, static problem => problem.Code == SqlProblemCodes.NotInSql).Repair));
            }
        }
    }

    /// <summary>What the claim says is what is summed: ends of columns have the same bits, sums of columns need not.</summary>
    [Theory]
    [InlineData("spotis", SqlClaim.SameBits)]
    [InlineData("vikor", SqlClaim.SameBits)]
    [InlineData("rov", SqlClaim.SameBits)]
    [InlineData("topsis, MinMax", SqlClaim.SameBits)]
    [InlineData("topsis, Vector", SqlClaim.Within1e12)]
    [InlineData("edas", SqlClaim.Within1e12)]
    public void The_claim_is_that_of_what_is_taken_from_columns(string label, SqlClaim claim)
    {
        var method = MethodCases.All(2, [(0, 4), (0, 4)], []).Single(one => one.Label == label).Method;
        var statements = SqlScoring.Compile(Two(method), null, SqlDialect.DuckDb, new("t"));
        Assert.Equal(claim, statements.Claim);
        Assert.Equal(claim == SqlClaim.Within1e12, statements.Notices.Any(static notice => notice.Code == SqlNoticeCodes.NotSameBits));
    }

    [Fact]
    public void A_list_that_does_not_fit_the_criteria_is_a_problem()
    {
        RankingMethod[] methods = [new Aras([1]), new Maut(Utilities: [new()]), new Maut(Bounds: [new(0, 1)]), new Spotis([new(0, 1)]),
            new Rim([new(0, 1, 0, 1)]), new Lopm([new(1, LopmLimitKind.Lower)]), new Ervd([1])];
        foreach (var method in methods)
        {
            Assert.False(SqlScoring.TryCompile(Two(method), null, SqlDialect.DuckDb, new("t"), null, out _, out var problems));
            var problem = Assert.Single(problems);
            Assert.Equal(ProblemCodes.WrongLength, problem.Code);
            Assert.StartsWith("$.method.", problem.Path, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_method_of_somebodys_own_is_refused()
    {
        Assert.False(SqlScoring.TryCompile(Two(new Own()), null, SqlDialect.DuckDb, new("t"), null, out _, out var problems));
        Assert.Contains("code", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    /// <summary>One location that stops the library leaves no score to any: the others would be compared without it.</summary>
    [Fact]
    public void One_bad_location_leaves_no_scores()
    {
        using var engine = new DuckDbEngine();
        engine.Load("t", "id", ["i0", "i1"], ["a", "b", "c"], [[1, 2, 3], [5, null, 4]]);
        var statements = SqlScoring.Compile(Two(new Topsis()), null, SqlDialect.DuckDb, new("t"));
        Assert.Equal(ProblemCodes.FactMissing, Assert.Single(engine.Query(statements.Problems))[0]);
        Assert.All(engine.Query(statements.Scores), static row => Assert.Null(row[1]));
    }

    private static ScoringModel Two(RankingMethod method) => new("m", "m", Method: method, Criteria:
    [
        new("c0", "i0", "u", Direction.Benefit, 1, ValueFunction.AsIs(), MissingPolicy.Reject),
        new("c1", "i1", "u", Direction.Cost, 1, ValueFunction.AsIs(), MissingPolicy.Reject),
    ]);

    private sealed record Own : RankingMethod
    {
        public override Methods.MethodInfo Info => new("own", "own", "nobody", ScoreDirection.HigherIsBetter, InputDemands.None, [], []);

        public override MethodResult Run(DecisionMatrix matrix, ReadOnlySpan<double> weights) => new Topsis().Run(matrix, weights);
    }
}
