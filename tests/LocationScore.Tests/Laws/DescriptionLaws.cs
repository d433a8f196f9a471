using FsCheck.Xunit;
using LocationScore.Descriptions;

namespace LocationScore.Tests.Laws;

/// <summary>The description says what was computed with.</summary>
[Properties(Arbitrary = [typeof(ModelGenerators)], MaxTest = 500)]
public class DescriptionLaws
{
    [Property]
    public void Nodes_are_those_of_the_scorer_behind_the_top(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        var nodes = scorer.Description.Nodes;
        Assert.Equal(scorer.Nodes.Length + 1, nodes.Length);
        Assert.Equal((-1, "$", 1.0), (nodes[0].Parent, nodes[0].Path, nodes[0].EffectiveWeight));
        for (int k = 1; k < nodes.Length; k++)
        {
            var (node, same) = (nodes[k], scorer.Nodes[k - 1]);
            Assert.Equal((same.Node, same.Depth, same.Parent + 1, same.LocalWeight, same.EffectiveWeight), (node.Node, node.Depth, node.Parent, node.LocalWeight, node.EffectiveWeight));
            Assert.Contains(k, nodes[node.Parent].Children);
            Assert.Equal(k, scorer.Description.FindNode(node.Id));
            if (node.Criterion >= 0) Assert.Equal(k, scorer.Description.Criteria[node.Criterion].Node);
        }
    }

    [Property]
    public void Cells_are_those_of_the_result(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        var (description, result) = (scorer.Description, scorer.Score());
        foreach (var place in result.Ranking)
        {
            int at = description.FindLocation(place.Location.Id);
            Assert.Equal(place.Location, description.Locations[at]);
            Assert.Equal(place.Location, description.Facts.Locations[description.FactRow(at)]);
            for (int j = 0; j < description.Criteria.Length; j++)
            {
                var (cell, shown) = (description.Cell(at, j), place.Contributions[j]);
                Assert.Equal((shown.State, shown.Raw, shown.Used, shown.Value, shown.Fact?.Year), (cell.State, cell.Fact, cell.Used, cell.Value, cell.Year));
                Assert.Equal(shown.Value, description.Value(at, j));
                Assert.Equal(cell.State == CellState.Absent, description.Criteria[j].IsAbsent(at));
                Assert.Equal(cell.Marks.HasFlag(CellMarks.Ignored), shown.State != CellState.Reported && shown.Raw is not null);
            }
        }
    }

    /// <summary>Marks and notices are made in different places and must say the same.</summary>
    [Property]
    public void Marked_cells_are_those_that_notices_name(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        var (description, notices) = (scorer.Description, scorer.Score().Notices);
        foreach (var (code, marks) in new[] { (NoticeCodes.Clipped, CellMarks.Clipped), (NoticeCodes.Extrapolated, CellMarks.Extrapolated), (NoticeCodes.Imputed, CellMarks.Assumed | CellMarks.Imputed) })
        {
            var named = notices.Where(notice => notice.Code == code).Select(static notice => (notice.Node, notice.Location)).Order();
            var marked = description.Criteria.SelectMany(criterion => description.Locations.Select((location, i) => (criterion, location, i)))
                .Where(cell => (cell.criterion.Cell(cell.i).Marks & marks) != 0).Select(static cell => ((string?)cell.criterion.Id, (string?)cell.location.Id)).Order();
            Assert.Equal(named, marked);
        }
    }

    [Property]
    public void Additive_scores_are_the_sum_that_the_form_says(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        var description = scorer.Description;
        var top = description.Nodes[0];
        if (description.Form != ScoreForm.Additive || description.HasGaps || (top.Rescale is not null && top.Line is null)) return;
        var result = scorer.Score();
        for (int i = 0; i < result.Scores.Length; i++)
        {
            double sum = description.Intercept + description.Criteria.Sum(c => c.EffectiveWeight * c.Values[i]);
            if (top.Line is { } line) sum = Math.Clamp((line.Factor * sum) + line.Offset, line.Low ?? double.NegativeInfinity, line.High ?? double.PositiveInfinity);
            Assert.Equal(sum, result.Scores[i], 1e-9 * Math.Max(1, Math.Abs(sum)));
        }
    }

    [Property]
    public void Facts_feed_the_criteria_that_read_them_directly_or_derived(ModelWithFacts x)
    {
        if (!Scorer.TryCompile(x.Model, x.Facts, out var scorer, out _)) return;
        var description = scorer.Description;
        foreach (var criterion in description.Criteria)
        {
            Assert.Contains(criterion.Index, description.CriteriaFedBy(criterion.Criterion.Indicator));
            var derived = x.Model.Derived.FirstOrDefault(d => d.Id == criterion.Criterion.Indicator);
            string? input = derived switch { RatioIndicator r => r.Numerator, ProductIndicator p => p.Second, DifferenceIndicator d => d.First, SumIndicator s => s.Second, _ => null };
            if (input is not null) Assert.Contains(criterion.Index, description.CriteriaFedBy(input));
        }
    }
}
