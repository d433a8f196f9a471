using LocationScore.Methods;

namespace LocationScore.Laws.Tests;

/// <summary>Moves are right by direction, sign, zero, target and derivation.</summary>
public class MoveTests
{
    private static LawCase Case(double raw, Direction direction, ValueFunction function, TargetRange? target = null, double weight = 1, DerivedIndicator? derived = null)
    {
        var facts = FactTable.FromColumns([new("a", "A"), new("b", "B"), new("c", "C")], [new("x", "X", "u"), new("y", "Y", "u")],
            [new double[] { raw, 1, 2 }, new double[] { -4, 5, 6 }]);
        return LawCase.Of(new ScoringModel("m", "M", Derived: derived is null ? [] : [derived], Aggregation: weight < 0 ? Aggregation.Sum() : null, Criteria:
        [
            new("c", derived?.Id ?? "x", "u", direction, weight, function, MissingPolicy.Reject, Target: target),
            new("d", "y", "u", Direction.Benefit, 1, ValueFunction.Affine(1), MissingPolicy.Reject),
        ]), facts);
    }

    [Theory]
    [InlineData(4, Direction.Benefit, 1)]
    [InlineData(-4, Direction.Benefit, 1)]
    [InlineData(0, Direction.Benefit, 1)]
    [InlineData(4, Direction.Cost, -1)]
    [InlineData(-4, Direction.Cost, -1)]
    [InlineData(0, Direction.Cost, -1)]
    public void Better_follows_the_direction_also_below_zero(double raw, Direction direction, int way)
    {
        var function = direction == Direction.Benefit ? ValueFunction.Linear(-100, 100) : ValueFunction.Linear(100, -100);
        Assert.Equal(way, Math.Sign(Case(raw, direction, function).Better(0, 0, 0.5)![0, 0]!.Value - raw));
        Assert.Equal(-way, Math.Sign(Case(raw, direction, function).Worse(0, 0, 0.5)![0, 0]!.Value - raw));
    }

    [Theory]
    [InlineData(10, 1)]
    [InlineData(30, -1)]
    public void Better_goes_towards_the_target_and_not_beyond(double raw, int way)
    {
        var moved = Case(raw, Direction.Target, ValueFunction.Target(-100, 200), new(20, 22)).Better(0, 0, 3)![0, 0]!.Value;
        Assert.Equal(way, Math.Sign(moved - raw));
        Assert.InRange(moved, Math.Min(raw, 20), Math.Max(raw, 22));
    }

    [Fact]
    public void On_the_target_nothing_is_better() => Assert.Null(Case(21, Direction.Target, ValueFunction.Target(-100, 200), new(20, 22)).Better(0, 0, 0.01));

    [Fact]
    public void A_weight_below_zero_turns_better_round() =>
        Assert.True(Case(4, Direction.Benefit, ValueFunction.Linear(-100, 100), weight: -1).Better(0, 0, 0.5)![0, 0] < 4);

    [Fact]
    public void A_coefficient_below_zero_turns_better_round() => Assert.True(Case(4, Direction.Benefit, ValueFunction.Affine(-2)).Better(0, 0, 0.5)![0, 0] < 4);

    /// <summary>The ratio x / y: at y = −4 a larger x makes it smaller.</summary>
    [Fact]
    public void Better_looks_through_a_derived_indicator() => Assert.True(
        Case(4, Direction.Benefit, ValueFunction.Affine(1), derived: DerivedIndicator.Ratio("r", "u", "x", "u", "y", "u")).Better(0, 0, 0.5)![0, 0] < 4);

    [Fact]
    public void A_change_that_is_better_here_and_worse_there_is_no_move()
    {
        // y is a benefit of its own, and a larger y makes the ratio 4 / y smaller where it is above 0.
        var both = Case(4, Direction.Benefit, ValueFunction.Affine(1), derived: DerivedIndicator.Ratio("r", "u", "x", "u", "y", "u"));
        Assert.Null(both.Better(1, 1, 0.1));
        Assert.Null(both.Worse(1, 1, 0.1));
    }

    [Fact]
    public void A_dominated_newcomer_is_worse_and_a_copy_is_level()
    {
        var start = Case(4, Direction.Cost, ValueFunction.Linear(100, -100));
        var more = start.AddDominated(0, 0, 0.5)!;
        Assert.Equal(4, more.Locations.Length);
        Assert.True(more[3, 0] > 4);
        Assert.Equal(more.Score()!.Scores[0], start.Duplicate(0).Score()!.Scores[3]);
    }

    [Fact]
    public void A_restated_model_means_the_same()
    {
        var start = Case(4, Direction.Target, ValueFunction.Target(-100, 200), new(20, 22));
        var restated = start.Rescale(0, 3, 7)!;
        Assert.Equal((4 * 3) + 7, restated[0, 0]);
        Assert.Equal(start.Score()!.Scores, restated.Score()!.Scores, static (one, other) => Math.Abs(one - other) < 1e-12);
    }

    [Fact]
    public void A_case_prints_as_a_small_grid() => Assert.Equal("   X   Y\nA  4  -4\nB  1   5\nC  2   6", Case(4, Direction.Benefit, ValueFunction.Affine(1)).ToString());

    [Fact]
    public void A_method_moves_with_its_matrix()
    {
        var start = LawCase.Of(new Topsis(), DecisionMatrix.FromRows([[3.0, 2], [1, 5]], [Direction.Benefit, Direction.Cost]), [1, 1]);
        Assert.Equal(6, start.Better(0, 0, 1)![0, 0]);
        Assert.Equal(1, start.Better(0, 1, 1)![0, 1]);
        Assert.Equal(30, start.Rescale(0, 10, 0)![0, 0]);
        Assert.Equal(3, start.SplitCriterion(0)!.Criteria.Length);
        Assert.True(LawCatalogue.Of(Law.Dominance).Holds(start, 1, out string sentence));
        Assert.Empty(sentence);
    }
}
