using FsCheck.Xunit;

namespace LocationScore.Tests.Laws;

/// <summary>Cells that are set give what compiling the edited table gives, bit for bit.</summary>
[Properties(Arbitrary = [typeof(ModelGenerators)], MaxTest = 1500)]
public class EvaluatorCellLaws
{
    [Property]
    public void Cells_give_the_bits_of_the_edited_table(ModelWithFacts x, int seed) => Check(x.Model, x.Facts, seed, weights: false);

    [Property]
    public void Cells_and_local_weights_give_the_bits_of_both(ModelWithFacts x, int seed) => Check(x.Model, x.Facts, seed, weights: true);

    [Property]
    public void Cells_of_plain_models_give_the_bits_of_the_edited_table(PlainModel x, int seed) => Check(x.Model, x.Facts, seed, weights: seed % 2 == 0);

    [Property]
    public void Cells_and_effective_weights_give_the_bits_of_both(ModelWithFacts x, int seed)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _) || !scorer.AcceptsWeights) return;
        var random = new Random(seed);
        var (evaluator, edits) = (scorer.NewEvaluator(), Edits(scorer, random));
        double[] weights = [.. scorer.Criteria.Select(_ => random.NextDouble())];
        evaluator.SetEffectiveWeights(weights);
        foreach (var edit in edits) evaluator.SetCell(edit.Location, edit.Indicator, edit.Raw, edit.Trust);
        var scores = new double[scorer.Locations.Length];
        if (!evaluator.TryScore(scores, out _)) return;
        var (model, facts) = Edited(x.Model, scorer, edits);
        var other = Scorer.Compile(model, facts);
        var expected = new double[other.Locations.Length];
        other.Score(weights, expected);
        Assert.Equal(scorer.Locations.Select(location => other.Locations.IndexOf(location) is >= 0 and var at ? expected[at] : double.NaN), scores);
    }

    [Property]
    public void Cells_that_are_set_one_after_the_other_and_reset_leave_no_trace(ModelWithFacts x, int seed)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        var random = new Random(seed);
        var (one, all) = (scorer.NewEvaluator(), scorer.NewEvaluator());
        double[] a = new double[scorer.Locations.Length], b = new double[a.Length];
        foreach (var edit in Edits(scorer, random).Concat(Edits(scorer, random)).DistinctBy(static edit => (edit.Location, edit.Indicator)))
        {
            one.SetCell(edit.Location, edit.Indicator, edit.Raw, edit.Trust);
            all.SetCell(edit.Location, edit.Indicator, edit.Raw, edit.Trust);
            one.TryScore(a, out _);
        }

        Assert.Equal(all.TryScore(b, out _), one.TryScore(a, out _));
        if (all.TryScore(b, out _)) Assert.Equal(b, a);
        one.ResetCells();
        EvaluatorLaws.Same(scorer.Score(), one);
    }

    /// <summary>A law about models that hardly any edit meets would say nothing.</summary>
    [Fact]
    public void Most_edits_can_be_scored_some_cannot_and_some_exclude()
    {
        int scored = 0, refused = 0, excluded = 0;
        for (int seed = 0; seed < 600; seed++)
        {
            var x = ModelDraw.Next(seed);
            switch (Check(x.Model, x.Facts, seed, weights: false))
            {
                case true: scored++; break;
                case false: refused++; break;
                case null: excluded++; break;
            }
        }

        Assert.True(scored > 200 && refused > 20 && excluded > 5, $"{scored} scored, {refused} refused, {excluded} with fewer locations or not compiled");
    }

    private static bool? Check(ScoringModel model, FactTable facts, int seed, bool weights)
    {
        if (!Scorer.TryCompile(model, facts, out var scorer, out _)) return null;
        var random = new Random(seed);
        var evaluator = scorer.NewEvaluator();
        var edits = Edits(scorer, random);
        double[]? local = weights ? EvaluatorLaws.Weights(scorer, seed) : null;
        if (local is not null && random.NextDouble() < 0.5) evaluator.SetLocalWeights(local);
        foreach (var edit in edits) evaluator.SetCell(edit.Location, edit.Indicator, edit.Raw, edit.Trust);
        if (local is not null) evaluator.SetLocalWeights(local);
        var (edited, table) = Edited(local is null ? model : EvaluatorLaws.With(model, scorer, local), scorer, edits);
        bool compiled = Scorer.TryCompile(edited, table, out var other, out var expected);
        double[] scores = new double[scorer.Locations.Length];
        bool scored = evaluator.TryScore(scores, out var problems);
        if (local is not null && problems.Any(static problem => problem.Code == ProblemCodes.WeightMissing)) return null;
        Assert.True(compiled == scored, $"compiled {compiled}, scored {scored}: {string.Join('\n', expected.Concat(problems))}");
        if (!compiled)
        {
            Assert.Equal(expected.Select(static p => (p.Code, p.Path, p.Message)), problems.Select(static p => (p.Code, p.Path, p.Message)));
            return false;
        }

        var result = other!.Score();
        var places = scorer.Locations.Select(location => result.Find(location.Id)).ToArray();
        Assert.Equal(places.Select(static place => place?.Score ?? double.NaN), scores);
        var ranks = new int[scores.Length];
        evaluator.Rank(ranks);
        Assert.Equal(places.Select(static place => place?.Rank ?? 0), ranks);
        return result.Locations.Length == scores.Length ? true : null;
    }

    private static List<(int Location, int Indicator, double? Raw, bool Trust)> Edits(Scorer scorer, Random random)
    {
        var facts = scorer.Facts;
        var derived = scorer.Model.Derived.Select(static d => d.Id).ToHashSet();
        int[] indicators = [.. Enumerable.Range(0, facts.Indicators.Length).Where(j => !derived.Contains(facts.Indicators[j].Id))];
        var edits = new List<(int, int, double?, bool)>();
        for (int k = random.Next(1, 4); k > 0; k--)
        {
            int location = random.Next(scorer.Locations.Length), indicator = indicators[random.Next(indicators.Length)];
            double? other = facts[facts.Locations[random.Next(facts.Locations.Length)].Id, facts.Indicators[indicator].Id]?.Value;
            double? raw = random.Next(6) switch { 0 => null, 1 => other, 2 => (other ?? 1) * 1.1, 3 => random.Next(0, 60), 4 => 0, _ => (other ?? 5) + random.NextDouble() };
            edits.RemoveAll(edit => (edit.Item1, edit.Item2) == (location, indicator));
            edits.Add((location, indicator, raw, random.NextDouble() < 0.2));
        }

        return edits;
    }

    /// <summary>The table with the cells, and the model without the choices that are made and the distrust of cells that are trusted
    /// now.</summary>
    private static (ScoringModel Model, FactTable Facts) Edited(ScoringModel model, Scorer scorer, List<(int Location, int Indicator, double? Raw, bool Trust)> edits)
    {
        var facts = scorer.Facts;
        var derived = model.Derived.Select(static d => d.Id).ToHashSet();
        var values = edits.ToDictionary(edit => (scorer.Locations[edit.Location].Id, facts.Indicators[edit.Indicator].Id), static edit => edit.Raw);
        var cells = from indicator in facts.Indicators.Where(i => !derived.Contains(i.Id))
            from location in facts.Locations
            let fact = facts[location.Id, indicator.Id]
            let edit = values.ContainsKey((location.Id, indicator.Id))
            where edit || fact is not null
            select (fact ?? new Fact(location.Id, indicator.Id, null, indicator.Unit)) with
            {
                Value = edit ? values[(location.Id, indicator.Id)] : fact.Value, Alternatives = [],
            };
        var table = FactTable.Create(facts.Locations, facts.Indicators.Where(i => !derived.Contains(i.Id)), cells, facts.Sources);
        foreach (var edit in edits.Where(static edit => edit.Trust))
        {
            var reached = scorer.Description.IndicatorsFrom(facts.Indicators[edit.Indicator].Id);
            string location = scorer.Locations[edit.Location].Id;
            model = ModelMap.Criteria(model, c => reached.Contains(c.Indicator) ? c with { Ignore = [.. c.Ignore.Where(i => i.Location != location)] } : c);
        }

        return (model with { Choices = [] }, table);
    }
}
