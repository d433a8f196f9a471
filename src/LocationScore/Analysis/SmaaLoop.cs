namespace LocationScore.Analysis;

/// <summary>Draws, and lets the scorer score: for models without a closed form, such as ranking methods.</summary>
internal sealed class SmaaLoop
{
    private readonly WeightVariation _vary;
    private readonly DrawnWeights _drawn;
    private readonly bool _split;
    private readonly double[] _scores;

    internal SmaaLoop(WeightVariation vary, WeightSampler sampler, bool split)
    {
        (_vary, _drawn, _split) = (vary, new(sampler, vary.Items.Length), split);
        _scores = new double[vary.Count];
    }

    internal void Run(int from, int to, SmaaTally tally)
    {
        for (int draw = from; draw < to; draw++)
        {
            var weights = _drawn.At(draw);
            if (_vary.TryScore(weights, _scores)) tally.CountDraw(_scores, weights, _split);
            else tally.Refused++;
        }
    }
}
