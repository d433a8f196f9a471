using System.Collections.Immutable;

namespace LocationScore.Laws;

/// <summary>What scoring a case gave: scores and ranks, in the order of its locations.</summary>
/// <remarks>
/// Two locations whose scores differ by no more than 1e-9 of the largest absolute score, or by no more than 1e-13, are level, whatever
/// their ranks say: rounding decides nothing.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class LawOutcome
{
    private const double Tie = 1e-9, Clear = 1e-7, Noise = 1e-13;

    private readonly double _size;

    internal LawOutcome(ImmutableArray<double> scores, ImmutableArray<int> ranks, ScoreDirection direction, ScoringResult? result = null)
    {
        Scores = scores;
        Ranks = ranks;
        ScoreDirection = direction;
        Result = result;
        foreach (double score in scores)
        {
            if (!double.IsNaN(score)) _size = Math.Max(_size, Math.Abs(score));
        }
    }

    /// <summary>Gets one score per location; NaN for one that the model excludes.</summary>
    public ImmutableArray<double> Scores { get; }

    /// <summary>Gets one rank per location, from 1; 0 for one that the model excludes.</summary>
    public ImmutableArray<int> Ranks { get; }

    /// <summary>Gets which scores are better.</summary>
    public ScoreDirection ScoreDirection { get; }

    /// <summary>Gets the whole result of a model; <see langword="null"/> of a method that was run on its own.</summary>
    public ScoringResult? Result { get; }

    /// <summary>Gets the size of the scores: the largest absolute one.</summary>
    internal double Size => _size;

    internal bool Has(int location) => Ranks[location] > 0;

    /// <summary>1 when one ranks above other, −1 when below, 0 when they are level or one of them has no score.</summary>
    internal int Order(int one, int other) => Order(one, other, Tie);

    /// <summary>As <see cref="Order(int, int)"/>, but only a difference that is no rounding counts.</summary>
    internal int ClearOrder(int one, int other) => Order(one, other, Clear);

    private int Order(int one, int other, double slack)
    {
        if (!Has(one) || !Has(other) || Ranks[one] == Ranks[other]) return 0;
        double gap = Math.Abs(Scores[one] - Scores[other]);
        if (gap > 0 && gap <= Math.Max(Noise, slack * _size)) return 0;
        return Ranks[one] < Ranks[other] ? 1 : -1;
    }

    /// <summary>The score as one of which more is better.</summary>
    internal double Worth(int location) => ScoreDirection == ScoreDirection.HigherIsBetter ? Scores[location] : -Scores[location];

    internal bool SameScore(int location, LawOutcome other, int there) => Has(location) == other.Has(there)
        && (!Has(location) || Math.Abs(Scores[location] - other.Scores[there]) <= Math.Max(Noise, Tie * Math.Max(_size, other._size)));

    /// <summary>The location with a rival closest below it, which a change moves most easily; null when nobody is below anybody.</summary>
    internal int? MostPressed()
    {
        double closest = double.PositiveInfinity;
        int? pressed = null;
        for (int i = 0; i < Ranks.Length; i++)
        {
            for (int k = 0; k < Ranks.Length; k++)
            {
                if (Order(i, k) <= 0 || Worth(i) - Worth(k) >= closest) continue;
                closest = Worth(i) - Worth(k);
                pressed = i;
            }
        }

        return pressed;
    }
}
