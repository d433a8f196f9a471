using LocationScore.Descriptions;
using LocationScore.Methods;

namespace LocationScore.Sql;

/// <summary>What a model may have that no statement has: each with its place and what can be done.</summary>
internal static class Refusals
{
    private const string Freeze = "Freeze the model: run the statement of sql --statistics, save its row as CSV and name it with " +
        "--freeze; or take Scorer.FrozenModel().";
    private const string InProcess = "Read the facts into the process and score them there.";

    /// <summary>The most peers whose places a statement counts: each is a case of its own.</summary>
    internal const int MostPeers = 2000;

    /// <summary>What statements cannot have; without a source, names of columns are not looked at.</summary>
    /// <param name="outline">The model.</param>
    /// <param name="source">The table, or null.</param>
    /// <param name="freezes">Whether what can be frozen is not refused.</param>
    internal static List<Problem> Of(ModelOutline outline, SqlSource? source, bool freezes = false)
    {
        var problems = new List<Problem>();
        var model = outline.Model;
        if (model.Method is { } method)
        {
            if (MethodRules.Of(method) is null) Add("$.method", MethodRules.WhyNot(method), method.Info.Name,
                "a method that scores a row by ends, means or sums of the columns, such as topsis, vikor or edas", InProcess);
            problems.AddRange(MethodRules.Lengths(method, outline.Criteria.Length));
        }

        if (!model.Choices.IsEmpty)
            Add("$.choices", "A table has one value per cell, so there is nothing to choose from.", "choices among alternative " +
                "facts", "none",
                "Put the chosen facts into the table, or read the facts into the process.");
        for (int k = 0; k < model.Judged.Length; k++)
            Add(FormattableString.Invariant($"$.judged[{k}]"), "Judgements name locations, and a statement scores whatever the table has.",
                $"the judged indicator '{model.Judged[k].Id}'", "indicators that are columns",
                "Put the priorities into the table as a column, or read the facts into the process.");
        if (model.Screening is { CriterionCoverage: > 0 })
            Add("$.screening.criterionCoverage", "How many locations have a fact is not known beforehand.", "a least coverage of " +
                "criteria", "0",
                InProcess);
        if (model.Bands is QuantileBands) Add("$.bands", "Bands of equal numbers compare the locations with each " +
            "other.", "quantiles", "fixed", InProcess);
        foreach (var node in outline.Nodes) Node(node);
        foreach (var criterion in outline.Criteria) Criterion(criterion);
        foreach (string indicator in outline.Criteria.Select(static c =>
            c.Criterion.Indicator).Concat(model.Requirements.Select(static r => r.Indicator)))
        {
            if (source?.Layout == SqlLayout.Wide && source.ColumnOf(indicator).Contains('\0', StringComparison.Ordinal)) Name("columns",
                source.ColumnOf(indicator));
        }

        foreach (string? name in (string?[])[source?.Table, source?.Id, source?.Schema, source?.Indicator, source?.Value])
        {
            if (name is not null && (name.Length == 0 || name.Contains('\0', StringComparison.Ordinal))) Name("source", name);
        }

        return problems;

        void Add(string path, string message, string found, string allowed, string repair) =>
            problems.Add(new(SqlProblemCodes.NotInSql, path, message, found, allowed, Repair: repair));

        void Name(string what, string name) =>
            problems.Add(new(ProblemCodes.BadId, what, "The name of a table or column cannot be written as SQL.",
                name.Length == 0 ? "an empty name" : "a name with the character of code 0", "any other name"));

        void Node(NodeDescription node)
        {
            if (node.Rescale is Normalisation)
                Add(node.Path + ".rescale", $"The rescaling of '{node}' compares the locations with each other.", "a normalisation",
                    "a function with absolute anchors", "State anchors, such as linear with the ends that were found, or read the " +
                        "facts into the process.");
            if (node.Aggregation is CopelandAggregation or BordaAggregation)
                Add(node.Path + ".aggregation", "The aggregation compares the locations with each other.", "copeland or borda", "any " +
                    "other", InProcess);
            if (node.Aggregation is not OrderedAggregation) return;
            if (node.Children.Length > TreeText.MostPlaces)
                Add(node.Path + ".aggregation", "An ordered average of so many children would make the statement too long.",
                    FormattableString.Invariant($"{node.Children.Length} children"),
                        FormattableString.Invariant($"at most {TreeText.MostPlaces}"), InProcess);
            if (node.Children.Any(child => MayBeAbsent(outline, child)))
                Add(node.Path + ".aggregation", "An ordered average whose children may be absent has no rule in SQL.", "renormalise " +
                    "below owa",
                    "a missing policy that fills the gaps", "State another missing policy, or read the facts into the process.");
        }

        void Criterion(CriterionOutline criterion)
        {
            string id = criterion.Criterion.Id;
            bool seesFacts = model is { Method: not null, MethodScale: MethodScale.Facts };
            if (criterion.Value is Normalisation && !freezes && !(seesFacts && ModelText.IsJudgedByItsRange(criterion.Value)))
                Add(criterion.Path + ".value",
                    $"The values of '{id}' compare the locations with each other.", "a normalisation", "absolute anchors", Freeze);
            if (criterion.Value is CustomFunction custom)
                Add(criterion.Path + ".value", $"The value function of '{id}' is code.",
                    custom.Name, "a function that documents can hold", InProcess);
            if (criterion.Value is FrozenNormalisation { Peers.Length: > MostPeers } places)
                Add(criterion.Path + ".value.peers", $"The places of '{id}' among so many peers would make the statement too long.",
                    FormattableString.Invariant($"{places.Peers.Length} peers"), FormattableString.Invariant($"at most {MostPeers}"),
                    "Use minMax or zScore, or read the facts into the process.");
            bool fills = (freezes || model.Method is not null) && PeerFill.Has(criterion);
            if (!fills && criterion.Missing is PeerMeanMissing or PeerMedianMissing or GroupMeanMissing or GroupMedianMissing
                or RegressionMissing)
                Add(criterion.Path + ".missing", $"Gaps of '{id}' are filled in from other locations.", "a policy that looks at the peers",
                    "reject, excludeLocation, worst, assume, fixedValue or renormalise", "State what is assumed, or read the facts " +
                        "into the process; peerMean and peerMedian can be frozen (sql --statistics).");
            if (!fills && criterion.Missing is WorstMissing && criterion.Curve?.LowestValue is null)
                Add(criterion.Path + ".missing", $"The worst value of '{id}' is that of the worst location.", "worst without declared ends",
                    "worst with a value function that declares its least value", "State fixedValue with the least value, or read the " +
                        "facts into the process.");
            if (criterion.Outliers is not null and not (LogTreatment { OnlyIfSkewed: false, LeastBecomes: null }
                or BoxCoxTreatment
                {
                    OnlyIfSkewed: false, LeastBecomes: null,
                    Lambda: not null
                } or SignedPowerTreatment { OnlyIfSkewed: false }))
                Add(criterion.Path + ".outliers",
                    $"The outliers of '{id}' are treated by looking at the other locations.", "a treatment that looks at the peers",
                    "keep, log, boxCox with lambda, or signedPower, without onlyIfSkewed and leastBecomes", InProcess);
        }
    }

    /// <summary>Statistics that an engine has no aggregate for.</summary>
    internal static IEnumerable<Problem> OfStatistics(ModelOutline outline, SqlDialect dialect)
    {
        if (dialect.HasSortedAggregates) yield break;
        foreach (var criterion in outline.Criteria)
        {
            if (criterion.Value is PercentileNormalisation or RankPlaceNormalisation or BordaNormalisation
                or FrontierNormalisation { FrontierPercentile: > 0 } or FrontierNormalisation { WorstPercentile: > 0 })
            {
                yield return new(SqlProblemCodes.NotInSql, criterion.Path + ".value",
                    $"The values of '{criterion.Criterion.Id}' need sorted facts.", $"places or percentiles on {dialect.Name}",
                    "duckdb, postgres or clickhouse", Repair: InProcess);
            }
        }
    }

    private static bool MayBeAbsent(ModelOutline outline, int k)
    {
        var node = outline.Nodes[k];
        return node.Criterion >= 0 ? outline.Criteria[node.Criterion].Missing is RenormaliseMissing
            : node.Children.Any(child => MayBeAbsent(outline, child));
    }
}
