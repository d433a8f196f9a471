using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Methods;
using LocationScore.Numerics;
using LocationScore.Weighting;

namespace LocationScore.Json;

/// <summary>Turns the records of a document into a result, and finds where the document contradicts itself.</summary>
internal sealed class ResultReader
{
    private const int MostOfATable = 20;

    private readonly ResultDocument _document;
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<string, ModelNode> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Location> _locations = new(StringComparer.Ordinal);

    private ResultReader(ResultDocument document) => _document = document;

    internal static ImmutableArray<Problem> Read(ResultDocument document, out ScoringResult? result)
    {
        var reader = new ResultReader(document);
        result = reader.Run();
        if (reader._problems.Count > 0) result = null;
        return [.. reader._problems];
    }

    private ScoringResult? Run()
    {
        _problems.AddRange(_document.Model.Validate().Select(static problem => problem with { Path = "$.model" + problem.Path[1..] }));
        if (_problems.Count > 0) return null;
        foreach (var node in UsedFacts.Nodes(_document.Model)) _nodes.TryAdd(node.Id, node);
        var facts = Facts();
        CheckPlaces();
        if (facts is null || _problems.Count > 0) return null;
        var nodes = Nodes();
        var places = _document.Ranking.OrderBy(place => facts.LocationPosition(place.Location)).ToImmutableArray();
        ImmutableArray<Location> locations = [.. places.Select(place => _locations[place.Location])];
        ImmutableArray<StoredPlace> stored = [.. places.Select(place => Stored(place, facts))];
        var map = Map();
        if (_problems.Count > 0) return null;
        var explanation = new StoredExplanation(locations, stored, nodes, _document.Notices, Weighting(_document.TopWeighedBy), map, Again);
        var method = Method();
        if (_problems.Count > 0) return null;
        double[] ranks = [.. places.Select(static place => (double)place.Rank)];
        var result = new ScoringResult(_document.Model, facts, explanation,
            [.. _document.Excluded.Select(excluded => new ExcludedLocation(_locations[excluded.Location], excluded.Reasons))],
            nodes, [.. places.Select(static place => place.Score)], _document.ScoreDirection, method,
            Ranks.Of(ranks, ScoreDirection.LowerIsBetter, 0));
        CheckAgreement(result);
        return result;
    }

    /// <summary>The facts that the model scored with; without facts in the document a thin table of what the contributions say.</summary>
    private FactTable? Facts()
    {
        if (_document.Facts is not { } document) return ThinFacts();
        if (!FactTable.TryCreate(document.Locations, document.Indicators, document.Facts, document.Sources, out var whole, out var wrong))
        {
            _problems.AddRange(wrong.Select(static problem => problem with { Path = "$.facts" + problem.Path[1..] }));
            return null;
        }

        var ids = _document.Ranking.Select(static place => place.Location)
            .Concat(_document.Excluded.Select(static excluded => excluded.Location)).ToHashSet(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            if (whole.FindLocation(id) is { } location) _locations[id] = location;
        }

        string[] selected = [.. whole.Locations.Where(location => ids.Contains(location.Id)).Select(static location => location.Id)];
        if (selected.Length == 0) return whole;
        var found = new List<Problem>();
        var facts = Compilation.Prepare(_document.Model, selected.Length == whole.Locations.Length ? whole : whole.Select(selected), found);
        _problems.AddRange(found.Select(static problem => problem with { Path = "$.model" + problem.Path[1..] }));
        return facts;
    }

    private FactTable ThinFacts()
    {
        foreach (var place in _document.Ranking) _locations.TryAdd(place.Location, new(place.Location, place.Name, place.Group));
        foreach (var excluded in _document.Excluded) _locations.TryAdd(excluded.Location,
            new(excluded.Location, excluded.Name, excluded.Group));
        ImmutableArray<Location> locations = [.. _locations.Values];
        var criteria = UsedFacts.Criteria(_document.Model)
            .DistinctBy(static criterion => criterion.Indicator, StringComparer.Ordinal).ToList();
        var columns = criteria.ConvertAll(criterion =>
        {
            var facts = new Fact?[locations.Length];
            foreach (var place in _document.Ranking)
            {
                int at = locations.IndexOf(_locations[place.Location]);
                if (place.Contributions.FirstOrDefault(part =>
                    part.Indicator == criterion.Indicator) is { } part) facts[at] = ThinFact(place, part);
            }

            bool[] present = Array.ConvertAll(facts, static fact => fact?.Value is not null);
            return new FactColumn(Array.ConvertAll(facts, static fact => fact?.Value ?? 0),
                Array.TrueForAll(present, static p => p) ? null : present, facts);
        });
        return FactTable.Trusted(locations,
            [.. criteria.Select(static criterion => new Indicator(criterion.Indicator, criterion.Indicator, criterion.Unit))], [],
            [.. columns]);
    }

    private static Fact? ThinFact(ResultPlace place, ResultContribution part) =>
        part.Raw is null && part.Year is null && part.Source is null && part.Quality == FactQuality.Unstated ? null
            : new(place.Location, part.Indicator, part.Raw, part.Unit, part.Year, part.Quality, part.Source);

    /// <summary>Each location once, and known.</summary>
    private void CheckPlaces()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        if (_document.Ranking.IsEmpty) _problems.Add(new(ProblemCodes.Empty, "$.ranking",
            "There is no scored location.", "none", "at least one"));
        for (int k = 0; k < _document.Ranking.Length; k++) CheckLocation(_document.Ranking[k].Location,
            At("$.ranking", k) + ".location", seen);
        for (int k = 0; k < _document.Excluded.Length; k++) CheckLocation(_document.Excluded[k].Location,
            At("$.excluded", k) + ".location", seen);
    }

    private void CheckLocation(string id, string path, HashSet<string> seen)
    {
        if (!_locations.ContainsKey(id))
            _problems.Add(new(ProblemCodes.Unknown, path, "The facts do not have this location.", $"'{id}'",
                "the id of a location of the facts", NearestName.Of(id, _locations.Keys)));
        else if (!seen.Add(id)) _problems.Add(new(ProblemCodes.Duplicate, path, "The location is in the result twice.",
            $"'{id}'", "each location once"));
    }

    private ImmutableArray<WeightedNode> Nodes()
    {
        var nodes = ImmutableArray.CreateBuilder<WeightedNode>();
        var above = new List<int>();
        for (int k = 0; k < _document.Weights.Length; k++)
        {
            var weight = _document.Weights[k];
            string path = At("$.weights", k);
            if (weight.Depth < 0 || weight.Depth > above.Count)
            {
                _problems.Add(new(ProblemCodes.OutOfRange, path + ".depth", "The depth does not follow from the entry before.",
                    Show(weight.Depth), $"0 to {Show(above.Count)}"));
                continue;
            }

            if (Node<ModelNode>(weight.Id, path + ".id") is not { } node) continue;
            above.RemoveRange(weight.Depth, above.Count - weight.Depth);
            nodes.Add(new(node, weight.Depth, weight.Depth == 0 ? -1 : above[^1], weight.Local, weight.Effective,
                Weighting(weight.ChildrenWeighedBy)));
            above.Add(nodes.Count - 1);
        }

        return nodes.ToImmutable();
    }

    private StoredPlace Stored(ResultPlace place, FactTable facts)
    {
        string path = At("$.ranking", _document.Ranking.IndexOf(place));
        var factors = ImmutableArray.CreateBuilder<FactorContribution>(place.Factors.Length);
        for (int k = 0; k < place.Factors.Length; k++)
        {
            var part = place.Factors[k];
            if (Node<Factor>(part.Id, At(path + ".factors", k) + ".id") is { } factor) factors.Add(new(factor, part.Depth, part.Value,
                part.Weight, part.Points, part.StandardError));
        }

        var contributions = ImmutableArray.CreateBuilder<Contribution>(place.Contributions.Length);
        for (int k = 0; k < place.Contributions.Length; k++)
        {
            var part = place.Contributions[k];
            if (Node<Criterion>(part.Criterion, At(path + ".contributions", k) + ".criterion") is not { } criterion) continue;
            var fact = facts.TryIndicatorPosition(criterion.Indicator) is var at and >= 0
                ? facts.FactAt(facts.LocationPosition(place.Location), at) : null;
            if (part.Raw is { } raw && fact?.Value is { } known && raw != known)
                Contradiction(At(path + ".contributions", k) + ".raw", "The raw value differs from the fact.", Show(raw), Show(known));
            contributions.Add(new(criterion, part.State, part.Raw, part.Used, part.Value, part.Weight, part.Points, fact,
                facts.FindSource(fact?.Source), part.StandardError));
        }

        return new(place.Intercept, place.Coverage, Info(place.Explanation), factors.ToImmutable(), contributions.ToImmutable())
        {
            IsExplained = place.Contributions.Length > 0,
        };
    }

    private static ExplanationInfo Info(ResultExplanation? explanation) => explanation is null
        ? new(ExplanationKind.Terms, ExplanationTexts.Terms)
        : new(explanation.Kind, explanation.Method, explanation.Citation, explanation.Base,
            explanation.BaseScore, explanation.StandardError);

    /// <summary>The result scored anew, for what the document does not say.</summary>
    private ScoringResult Again()
    {
        if (_document.Facts is not { } given)
            throw new InvalidOperationException(
                "The document carries no facts, so what it does not say cannot be found again; write it with the facts.");
        return Scorer.Compile(_document.Model, GivenFacts(given)).Score();
    }

    /// <summary>The facts of the document for the locations of the result.</summary>
    private FactTable GivenFacts(FactsDocument given)
    {
        var whole = FactTable.Create(given.Locations, given.Indicators, given.Facts, given.Sources);
        return whole.Select([.. whole.Locations.Select(static x => x.Id).Where(_locations.ContainsKey)]);
    }

    /// <summary>What the method returns for the facts of the document, when its tables travel: they must be the same numbers.</summary>
    private MethodResult? Method()
    {
        if (_document.MethodTables is not { } said) return null;
        if (_document.Model.Method is null || _document.Facts is null)
        {
            _problems.Add(new(ProblemCodes.NotAllowed, "$.methodTables", _document.Model.Method is null
                ? "The model names no ranking method, so that there are no tables of one."
                : "The tables of a method cannot be checked without the facts.", "tables", "none",
                Repair: "Remove \"methodTables\"."));
            return null;
        }

        if (!Scorer.TryCompile(_document.Model, GivenFacts(_document.Facts), out var scorer, out var found))
        {
            _problems.AddRange(found.Select(static problem => problem with { Path = "$.model" + problem.Path[1..] }));
            return null;
        }

        var again = scorer.Score();
        var made = ResultWriter.Tables(again, again.Method!);
        if (!said.Locations.SequenceEqual(made.Locations)) Contradiction("$.methodTables.locations",
            "The locations are not those that were scored, in the order of the facts.",
            string.Join(", ", said.Locations.Take(10)), string.Join(", ", made.Locations.Take(10)));
        if (!said.Criteria.SequenceEqual(made.Criteria)) Contradiction("$.methodTables.criteria",
            "The criteria are not those of the model in its order.",
            string.Join(", ", said.Criteria.Take(10)), string.Join(", ", made.Criteria.Take(10)));
        if (!said.Tables.Select(static table => table.Name).SequenceEqual(made.Tables.Select(static table => table.Name)))
            Contradiction("$.methodTables.tables", "The tables are not those of the method.",
                string.Join(", ", said.Tables.Take(30).Select(static table => table.Name)),
                string.Join(", ", made.Tables.Select(static table => table.Name)));
        else
            for (int k = 0; k < made.Tables.Length; k++) CheckTable(said.Tables[k], made.Tables[k], At("$.methodTables.tables", k));
        return again.Method;
    }

    private void CheckTable(MethodTable said, MethodTable made, string path)
    {
        if (said.Rows.Length != made.Rows.Length) Contradiction(path + ".rows", "The table has another number of rows.",
            Show(said.Rows.Length), Show(made.Rows.Length));
        int wrong = 0;
        for (int i = 0; i < Math.Min(said.Rows.Length, made.Rows.Length); i++)
        {
            ImmutableArray<double?> row = said.Rows[i], other = made.Rows[i];
            string at = At(path + ".rows", i);
            if (row.Length != other.Length) Contradiction(at, "The row has another length.", Show(row.Length), Show(other.Length));
            for (int j = 0; j < Math.Min(row.Length, other.Length); j++)
            {
                if (Nullable.Equals(row[j], other[j]) || ++wrong > MostOfATable) continue;
                Contradiction(At(at, j), "The number is not what the method finds.", Show(row[j]), Show(other[j]));
            }
        }

        if (wrong > MostOfATable) Contradiction(path, "More numbers of the table are not what the method finds.", Show(wrong), "none");
    }

    private QualityCostMap? Map()
    {
        if (_document.QualityCost is not { } axes) return null;
        var points = ImmutableArray.CreateBuilder<QualityCostPoint>(axes.Points.Length);
        for (int k = 0; k < axes.Points.Length; k++)
        {
            var point = axes.Points[k];
            if (_locations.TryGetValue(point.Location, out var location)) points.Add(new(location, point.Quality, point.Cost,
                point.Quadrant, point.OnFront, point.ValueForMoney));
            else _problems.Add(new(ProblemCodes.Unknown, At("$.qualityCost.points", k) + ".location",
                "The facts do not have this location.", $"'{point.Location}'"));
        }

        return new(axes.QualityDivide, axes.CostDivide, points.ToImmutable());
    }

    private static WeightingResult? Weighting(ResultWeighting? found) =>
        found is null ? null : new(found.Items, found.Weights) { Steps = found.Steps, Remarks = found.Remarks };

    private T? Node<T>(string id, string path)
        where T : ModelNode
    {
        if (_nodes.GetValueOrDefault(id) is T node) return node;
        string what = typeof(T) == typeof(Criterion) ? "criterion" : typeof(T) == typeof(Factor) ? "factor" : "factor or criterion";
        _problems.Add(new(ProblemCodes.Unknown, path, $"The model has no {what} with this id.",
            $"'{id}'", Nearest: NearestName.Of(id, _nodes.Keys)));
        return null;
    }

    /// <summary>What follows from scores and model must be what the document says: places, bands, ranks in groups, facts behind
    /// contributions.</summary>
    private void CheckAgreement(ScoringResult result)
    {
        for (int k = 0; k < _document.Ranking.Length; k++)
        {
            var said = _document.Ranking[k];
            var made = said.Contributions.IsEmpty ? ResultWriter.Unexplained(result.Ranking[k]) : ResultWriter.Place(result.Ranking[k]);
            if (made == said) continue;
            string path = At("$.ranking", k);
            if (made.Location != said.Location) Contradiction(path, "The ranking is not in the order of its ranks, or of ids within a tie.",
                said.Location, made.Location);
            else if (made.Name != said.Name || made.Group != said.Group) Contradiction(path,
                "Name or group of the location differ from the facts.", $"{said.Name} {said.Group}", $"{made.Name} {made.Group}");
            else if (made.TieSize != said.TieSize) Contradiction(path + ".tieSize", "The number of locations with this rank is another.",
                Show(said.TieSize), Show(made.TieSize));
            else if (made.GroupRank != said.GroupRank) Contradiction(path + ".groupRank", "The rank within the group is another.",
                Show(said.GroupRank), Show(made.GroupRank));
            else if (made.Band != said.Band) Contradiction(path + ".band",
                "The band does not follow from the score.", said.Band, made.Band);
            else if (!Nullable.Equals(made.Relative, said.Relative)) Contradiction(path + ".relative",
                "The relative score does not follow from the scores.", Show(said.Relative), Show(made.Relative));
            else CheckContributions(said, made, path);
        }
    }

    private void CheckContributions(ResultPlace said, ResultPlace made, string path)
    {
        for (int k = 0; k < Math.Min(said.Contributions.Length, made.Contributions.Length); k++)
        {
            if (said.Contributions[k] != made.Contributions[k])
                Contradiction(At(path + ".contributions", k), "The contribution says something else than model and facts.",
                    said.Contributions[k].ToString(), made.Contributions[k].ToString());
        }
    }

    private void Contradiction(string path, string message, string? said, string? made) =>
        _problems.Add(new(ProblemCodes.NotAllowed, path, message, said ?? "nothing", made ?? "nothing"));

    private static string At(string list, int k) => string.Create(CultureInfo.InvariantCulture, $"{list}[{k}]");

    private static string? Show(double? number) => number is { } value ? RoundTrip.Text(value) : null;
}
