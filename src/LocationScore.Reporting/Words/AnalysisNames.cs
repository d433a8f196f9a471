namespace LocationScore.Reporting;

/// <summary>What the ids of an analysis are called.</summary>
internal sealed class AnalysisNames
{
    private readonly Dictionary<string, string> _locations;
    private readonly Dictionary<string, string> _nodes;
    private readonly Dictionary<string, string> _indicators;

    internal AnalysisNames(Scorer scorer)
    {
        _locations = scorer.Locations.ToDictionary(static one => one.Id, static one => one.Name, StringComparer.Ordinal);
        _nodes = scorer.Nodes.ToDictionary(static one => one.Node.Id, static one => Words.NameOf(one.Node), StringComparer.Ordinal);
        _indicators = scorer.Facts.Indicators.ToDictionary(static one => one.Id, static one => one.Name, StringComparer.Ordinal);
    }

    internal string Location(string id) => _locations.GetValueOrDefault(id, id);

    internal string Node(string id) => _nodes.GetValueOrDefault(id, id);

    internal string Indicator(string id) => _indicators.GetValueOrDefault(id, id);
}
