using System.Text;
using LocationScore.Descriptions;

namespace LocationScore.Sql;

/// <summary>The statement that takes the statistics of a model from a table: one row.</summary>
internal sealed class StatisticsText(ModelOutline outline, SqlDialect dialect, SqlSource source)
{
    private readonly ModelText _model = new(outline, dialect, source);
    private readonly List<(string Name, string Expression)> _columns = [];
    private Condition _keep = Condition.Always;

    private Stages Stages => _model.Stages;

    internal string Write()
    {
        _model.Read();
        _keep = Stages.Name(_model.Keep, "b");
        foreach (var criterion in outline.Criteria) Take(criterion);
        var text = new StringBuilder();
        var table = new SourceText(dialect, source);
        var (last, outputs) = Stages.Write(table.From, table.Id, [_keep.Text, .. _columns.Select(static column => column.Expression)],
            Condition.Always, text);
        var list = string.Concat(_columns.Select((column, k) => $",\n  {outputs[k + 1]} AS {dialect.Quote(column.Name)}"));
        return $"WITH {text}\nSELECT {dialect.Today} AS {dialect.Quote(FrozenStatistics.Date)}, " +
            $"count(*) AS {dialect.Quote(FrozenStatistics.Locations)}{list}\nFROM {last} WHERE {outputs[0]}{dialect.End}";
    }

    private void Take(CriterionOutline criterion)
    {
        string[] names = FrozenStatistics.Of(criterion);
        if (names.Length == 0) return;
        var raw = _model.Facts[criterion.Index];
        var used = raw;
        if (criterion.Missing is AssumeMissing assume) used = Stages.Name(raw.Or(assume.Raw), "x");
        if (PeerFill.Has(criterion))
        {
            var fill = PeerFill.Of(Stages, criterion, raw, _keep);
            Add(criterion, FrozenStatistics.Missing, $"max({fill.Show(dialect)})");
            used = Stages.Name(raw.Or(fill), "x");
        }

        if (criterion.Value is not Normalisation normalisation) return;
        if (criterion.Outliers is { } treatment) used = _model.Treat(criterion, treatment, used);
        var there = Stages.Name(_keep & used.IsThere, "b");
        bool cost = criterion.Criterion.Direction != Direction.Benefit;
        if (criterion.Criterion.Target is { } target) used = PeerText.Distance(Stages, target, used);
        Take(criterion, normalisation, Stages.Name(used, "x"), there, cost);
        string least = All("min", used, there), most = All("max", used, there);
        Add(criterion, FrozenStatistics.AllEqual,
            $"CASE WHEN {most} - {least} <= {dialect.Number(1e-12)} * greatest(abs({least}), abs({most})) THEN 1 ELSE 0 END");
    }

    private void Take(CriterionOutline criterion, Normalisation normalisation, Number x, Condition there, bool cost)
    {
        switch (normalisation)
        {
            case MinMaxNormalisation or MaxRatioNormalisation:
                Add(criterion, "min", All("min", x, there));
                Add(criterion, "max", All("max", x, there));
                break;
            case PeerTargetNormalisation:
                Add(criterion, "farthest", All("max", x, there));
                break;
            case MeanRatioNormalisation:
                Add(criterion, "mean", One(Mean(x, there)));
                break;
            case ZScoreNormalisation z:
                var mean = Stages.Name(Mean(x, there), "m");
                var apart = Stages.Name(x - mean, "c");
                var count = ColumnSums.Count(Stages, x, there);
                if (z.Divisor == ZScoreNormalisation.DeviationDivisor.Sample) count -= 1;
                var divisor = Stages.Name(Condition.Case(dialect, 1, (count > 0, count))!, "n");
                Add(criterion, "mean", One(mean));
                Add(criterion, "deviation", One((Sum(Stages.Name(apart * apart, "w"), there) / divisor).Root));
                break;
            case SumShareNormalisation:
                var part = cost ? Condition.Case(dialect, 0, (x > 0, 1 / x))! : x;
                Add(criterion, "sum", One(Sum(Stages.Name(part, "w"), there)));
                break;
            case VectorNormalisation:
                Add(criterion, "norm", One(Sum(Stages.Name(x * x, "w"), there).Root));
                break;
            case ReferenceNormalisation reference:
                Add(criterion, "reference", AtLocation(reference.Location, x, there));
                break;
            case FrontierNormalisation frontier:
                double fromBest = frontier.FrontierPercentile / 100, fromWorst = frontier.WorstPercentile / 100;
                Add(criterion, "frontier", frontier.Frontier is { } best ? dialect.Number(best)
                    : frontier.Location is { } location ? AtLocation(location, x, there)
                    : Quantile(x, there, cost ? fromBest : 1 - fromBest));
                Add(criterion, "worst", frontier.Worst is { } worst ? dialect.Number(worst)
                    : Quantile(x, there, cost ? 1 - fromWorst : fromWorst));
                break;
            default:
                Add(criterion, FrozenStatistics.Peers, dialect.Sorted($"CASE WHEN {there.Text} THEN {x.Show(dialect)} END"));
                break;
        }
    }

    private void Add(CriterionOutline criterion, string statistic, string expression) =>
        _columns.Add((FrozenStatistics.Column(criterion, statistic), expression));

    private string All(string function, Number x, Condition there) => $"{function}(CASE WHEN {there.Text} THEN {x.Show(dialect)} END)";

    /// <summary>A number that is the same in every row.</summary>
    private string One(Number x) => $"max({Stages.Name(x, "f").Show(dialect)})";

    private string AtLocation(string location, Number x, Condition there) =>
        $"max(CASE WHEN {there.Text} AND id0 = {dialect.Text(location)} THEN {x.Show(dialect)} END)";

    private string Quantile(Number x, Condition there, double share) => share == 0 ? All("min", x, there)
        : share == 1 ? All("max", x, there) : dialect.Quantile($"CASE WHEN {there.Text} THEN {x.Show(dialect)} END", share);

    private Number Mean(Number x, Condition there) => Sum(x, there) / ColumnSums.Count(Stages, x, there);

    private Number Sum(Number x, Condition there) => ColumnSums.Of(Stages, x, there);
}
