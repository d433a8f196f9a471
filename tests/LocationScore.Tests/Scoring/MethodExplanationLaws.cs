using FsCheck;
using FsCheck.Fluent;
using LocationScore.EveryTestProject;
using LocationScore.Laws;
using LocationScore.Methods;
using LocationScore.Tests.Methods;

namespace LocationScore.Tests.Scoring;

/// <summary>An explanation of a ranking method never points the wrong way.</summary>
public class MethodExplanationLaws
{
    public static TheoryData<string> Subjects() => [.. ExplanationSubjects.All.Keys];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void An_explanation_adds_up_turns_with_its_sides_and_never_points_the_wrong_way(string name)
    {
        ExplanationCases.OnlyWithTheWidestVectors();
        var configure = ExplanationSubjects.All[name];
        int tried = 0, falls = 0;
        Prop.ForAll(Cases(configure), c =>
        {
            if (Scene.TryOf(c, configure) is not { } scene) return;
            tried++;
            Check(name, scene, ref falls);
        }).Check(Drawing.Cases(ExplanationCases.Count));
        Assert.InRange(tried, ExplanationCases.Count / 4, ExplanationCases.Count);
        Assert.True(falls == 0 || ExplanationSubjects.NotMonotone.Contains(name), $"{name} falls in {falls} cases");
    }

    /// <summary>The cases that a report on laws draws for the method.</summary>
    private static Arbitrary<Case> Cases(Func<Situation, RankingMethod> configure)
    {
        var method = RankingMethods.Find(configure(s_any).Info.Kind) ?? new Topsis();
        return Gen.Choose(0, int.MaxValue).Select(seed => Case.Of(LawCases.Draw(method, (ulong)seed), seed)).ToArbitrary();
    }

    /// <summary>A table, two of its locations, a criterion, and which criteria stand in a factor.</summary>
    private sealed record Case(double[][] Rows, Direction[] Directions, double[] Weights, int One, int Other, int Criterion, int Grouped)
    {
        internal int Criteria => Directions.Length;

        internal static Case Of(LawCase drawn, int seed)
        {
            int n = drawn.Locations.Length, one = seed % n;
            return new(MethodCases.Rows(drawn.Matrix!), [.. drawn.Matrix!.Directions], [.. drawn.Criteria.Select(static criterion => criterion.Weight!.Value)],
                one, (one + 1 + (seed / n % (n - 1))) % n, seed / 64 % drawn.Criteria.Length, seed / 512 % 64);
        }
    }

    private static readonly Situation s_any = new([[1, 2], [3, 4]], [Direction.Benefit, Direction.Cost], [1, 1], [new(0, 10), new(0, 10)]);

    private static void Check(string name, Scene scene, ref int falls)
    {
        var (result, one, other) = (scene.Result, scene.One, scene.Other);
        ExplanationCases.Check(result, result.Locations[one].Id, result.Locations[other].Id);
        var comparison = result.Compare(result.Locations[one].Id, result.Locations[other].Id);
        bool sum = ExplanationSubjects.Sums.Contains(name), none = ExplanationSubjects.NotAttributable.Contains(name);
        bool constant = comparison.Explanation.Kind == ExplanationKind.Terms && result.Scores.IndexOfAnyExcept(result.Scores[0]) < 0;
        Assert.True(constant || comparison.Explanation.Kind == (sum ? ExplanationKind.Terms : none ? ExplanationKind.NotAttributable : ExplanationKind.Attribution), $"{comparison.Explanation.Kind}");
        Assert.Equal(!sum && !none && !constant, result.Notices.Any(static n => n.Code == NoticeCodes.Attributed));
        Assert.Equal(none, result.Notices.Any(static n => n.Code == NoticeCodes.NotAttributable));
        for (int j = 0; j < comparison.Criteria.Length; j++)
        {
            if (scene.Matrix[one, j] == scene.Matrix[other, j]) Assert.Equal(0, comparison.Criteria[j].Gap);
        }

        var frame = scene.Method.Frame(scene.Matrix, result.Method!);
        if (frame is null) return;
        double size = Math.Max(result.Scores.ToArray().Max(Math.Abs), comparison.Criteria.Sum(static item => Math.Abs(item.Gap)));
        for (int i = 0; i < result.Scores.Length; i++)
        {
            int[] row = [.. Enumerable.Repeat(i, scene.Matrix.CriterionCount)];
            Assert.Equal(result.Scores[i], frame.Score(row), (1e-9 * size) + 1e-13);
        }

        Direct(scene, frame, comparison, ref falls);
    }

    /// <summary>Over every row that mixes the two: where a better value never lowers the score, its gap is not below 0, and likewise for worse ones.</summary>
    private static void Direct(Scene scene, RowFrame frame, Comparison comparison, ref int falls)
    {
        int m = scene.Matrix.CriterionCount;
        double Score(int[] row) => frame is SumFrame sum ? row.Select(sum.Term).Sum() : frame.Score(row);
        double[] scores = [.. Enumerable.Range(0, 1 << m).Select(set => Score([.. Enumerable.Range(0, m).Select(j => (set & (1 << j)) != 0 ? scene.One : scene.Other)]))];
        if (!scores.All(double.IsFinite)) return;
        double sign = scene.Result.ScoreDirection == ScoreDirection.HigherIsBetter ? 1 : -1, rounding = 1e-12 * Math.Max(1e-12, scores.Max(Math.Abs));
        bool fell = false;
        for (int j = 0; j < m; j++)
        {
            int advantage = comparison.Criteria[j].Advantage;
            if (advantage == 0) continue;
            bool never = Enumerable.Range(0, 1 << m).Where(set => (set & (1 << j)) == 0).All(set => sign * advantage * (scores[set | (1 << j)] - scores[set]) >= -rounding);
            fell |= !never;
            if (never) Assert.True(sign * advantage * comparison.Criteria[j].Gap >= 0, $"{comparison.Criteria[j].Node.Id}: advantage {advantage}, gap {comparison.Criteria[j].Gap:R}");
        }

        if (fell) falls++;
    }

    /// <summary>Neither the order of the criteria nor their units nor names change anything, where they do not change the score.</summary>
    [Theory]
    [MemberData(nameof(Subjects))]
    public void An_explanation_does_not_depend_on_order_and_units(string name)
    {
        ExplanationCases.OnlyWithTheWidestVectors();

        var configure = ExplanationSubjects.All[name];
        Prop.ForAll(Cases(configure), c =>
        {
            if (Scene.TryOf(c, configure) is not { } scene) return;
            int[] reversed = [.. Enumerable.Range(0, c.Criteria).Reverse()];
            Same(scene, Scene.TryOf(c, configure, pick: reversed));

            // In another unit a method with thresholds or profiles in the old one is another method.
            if (scene.Method is not ElectreTriB && scene.Method.Info.LawsKept.Contains(Law.UnitScale)) Same(scene, Scene.TryOf(c, configure, unit: 1024));
        }).Check(Drawing.Cases(ExplanationCases.Count / 4));
    }

    private static void Same(Scene scene, Scene? changed)
    {
        if (changed is null) return;
        double size = scene.Result.Scores.ToArray().Max(Math.Abs);
        for (int i = 0; i < scene.Result.Scores.Length; i++)
        {
            if (Math.Abs(scene.Result.Scores[i] - changed.Result.Scores[i]) > 1e-11 * size) return;
        }

        var before = scene.Compare();
        var after = changed.Compare().Criteria.ToDictionary(static item => item.Node.Id, static item => item.Gap);
        size = Math.Max(size, before.Criteria.Sum(static item => Math.Abs(item.Gap)));
        foreach (var item in before.Criteria) Assert.Equal(item.Gap, after[item.Node.Id], 1e-8 * size);
    }

    /// <summary>A case as a model: some criteria in a factor, as the mask says.</summary>
    private sealed record Scene(ScoringResult Result, RankingMethod Method, DecisionMatrix Matrix, int One, int Other)
    {
        internal Comparison Compare() => Result.Compare(Result.Locations[One].Id, Result.Locations[Other].Id);

        internal static Scene? TryOf(Case c, Func<Situation, RankingMethod> configure, int[]? pick = null, double unit = 1)
        {
            var situation = Situation.Of(c.Rows, c.Directions, c.Weights);
            if (unit != 1) situation = situation.Rescale(c.Criterion, unit);
            int[] grouped = [.. Enumerable.Range(0, c.Criteria).Where(j => (c.Grouped & (1 << j)) != 0)], alone = [.. Enumerable.Range(0, c.Criteria).Except(grouped)];
            if (pick is not null) (grouped, alone) = ([.. pick.Where(grouped.Contains)], [.. pick.Where(alone.Contains)]);
            int[] order = [.. grouped, .. alone];
            situation = situation.Pick(order);
            var method = configure(situation);
            Criterion Criterion(int place) => new($"c{order[place]}", $"i{order[place]}", "u", situation.Directions[place], situation.Weights[place], new MinMaxNormalisation(Constant: ZeroRange.Neutral), new RejectMissing());
            Criterion[] criteria = [.. Enumerable.Range(0, c.Criteria).Select(Criterion)];
            var factors = grouped.Length == 0 ? [] : new[] { new Factor("f", criteria.Take(grouped.Length).Sum(static x => x.Weight!.Value), Criteria: [.. criteria.Take(grouped.Length)]) };
            var model = new ScoringModel("m", "M", Factors: [.. factors], Criteria: [.. criteria.Skip(grouped.Length)], Method: method, MethodScale: MethodScale.Facts);
            var facts = FactTable.Create(
                [.. Enumerable.Range(0, c.Rows.Length).Select(static i => new Location($"l{i}", $"L{i}"))],
                [.. order.Select(static j => new Indicator($"i{j}", $"I{j}", "u"))],
                [.. Enumerable.Range(0, c.Rows.Length).SelectMany(i => order.Select((j, place) => new Fact($"l{i}", $"i{j}", situation.Rows[i][place], "u")))]);
            return Scorer.TryCompile(model, facts, out var scorer, out _) ? new(scorer.Score(), method, situation.Matrix, c.One, c.Other) : null;
        }
    }
}
