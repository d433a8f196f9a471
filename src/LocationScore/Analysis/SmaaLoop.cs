namespace LocationScore.Analysis;

/// <summary>Draws, and lets the scorer score: for models without a closed form, such as ranking methods.</summary>
internal sealed class SmaaLoop
{
    private readonly WeightVariation _vary;
    private readonly WeightSampler _sampler;
    private readonly bool _split;
    private readonly double[] _lanes;
    private readonly double[] _weights;
    private readonly double[] _scores;

    internal SmaaLoop(WeightVariation vary, WeightSampler sampler, bool split)
    {
        (_vary, _sampler, _split) = (vary, sampler, split);
        _weights = new double[vary.Items.Length];
        _lanes = new double[_weights.Length * WeightSampler.Lanes];
        _scores = new double[vary.Count];
    }

    internal void Run(int from, int to, SmaaTally tally)
    {
        for (int first = from; first < to; first += WeightSampler.Lanes)
        {
            _sampler.Draw((ulong)first, _lanes);
            for (int lane = 0; lane < WeightSampler.Lanes && first + lane < to; lane++)
            {
                for (int k = 0; k < _weights.Length; k++) _weights[k] = _lanes[(k * WeightSampler.Lanes) + lane];
                if (_vary.TryScore(_weights, _scores)) tally.CountDraw(_scores, _weights, _split);
                else tally.Refused++;
            }
        }
    }
}
