namespace LocationScore.Analysis;

/// <summary>Draws one after the other, for what scores one at a time: each block of lanes is drawn once.</summary>
/// <threadsafety>Belongs to one thread.</threadsafety>
internal sealed class DrawnWeights(WeightSampler sampler, int size)
{
    private readonly double[] _lanes = new double[size * WeightSampler.Lanes];
    private readonly double[] _weights = new double[size];
    private int _first = -1;

    /// <summary>The weights of a draw; the next call writes over them.</summary>
    internal double[] At(int draw)
    {
        int lane = draw % WeightSampler.Lanes;
        if (_first != draw - lane)
        {
            _first = draw - lane;
            sampler.Draw((ulong)_first, _lanes);
        }

        for (int k = 0; k < _weights.Length; k++) _weights[k] = _lanes[(k * WeightSampler.Lanes) + lane];
        return _weights;
    }
}
