using System.Collections.Immutable;

namespace LocationScore;

/// <summary>What a peer-relative normalisation took from the scored locations, or from their distances from the target.</summary>
/// <param name="Numbers">Up to two numbers with their names, such as <c>min</c> and <c>max</c>, in the unit of the criterion.</param>
/// <param name="AllEqual">Whether nothing but rounding tells the locations apart.</param>
/// <param name="Column">The raw values of the locations in rising order, where places are counted; otherwise empty.</param>
public sealed partial record PeerStatistics(ImmutableArray<KeyValuePair<string, double>> Numbers, bool AllEqual, ImmutableArray<double> Column)
{
    internal static PeerStatistics Of(Normalisation normalisation, PeerNumbers peers) => new(
        [.. normalisation.Statistics.Select((name, k) => KeyValuePair.Create(name, k == 0 ? peers.First : peers.Second))],
        peers.AllEqual,
        [.. peers.Column.Span]);
}
