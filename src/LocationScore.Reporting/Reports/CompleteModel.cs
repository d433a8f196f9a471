namespace LocationScore.Reporting;

/// <summary>A model with a value in every cell, as ranking methods need it: what the tree would leave out is filled in, and the name says
/// so.</summary>
internal static class CompleteModel
{
    internal const string Filled = "missing values: median of the peers, because ranking methods need every cell";

    /// <summary>The model with the median of the peers wherever it would renormalise; itself when it never does.</summary>
    internal static ScoringModel Of(ScoringModel model)
    {
        bool any = model.Defaults?.Missing is RenormaliseMissing || model.Criteria.Concat(model.Factors.SelectMany(Leaves))
            .Any(static c => c.Missing is RenormaliseMissing);
        return !any ? model : model with
        {
            Name = $"{model.Name} ({Filled})",
            Defaults = model.Defaults is { Missing: RenormaliseMissing } defaults ? defaults with { Missing = MissingPolicy.PeerMedian }
                : model.Defaults,
            Factors = [.. model.Factors.Select(Of)],
            Criteria = [.. model.Criteria.Select(Of)],
        };
    }

    private static IEnumerable<Criterion> Leaves(Factor factor) => factor.Criteria.Concat(factor.Factors.SelectMany(Leaves));

    private static Factor Of(Factor factor) =>
        factor with { Factors = [.. factor.Factors.Select(Of)], Criteria = [.. factor.Criteria.Select(Of)] };

    private static Criterion Of(Criterion criterion) => criterion.Missing is RenormaliseMissing
        ? criterion with { Missing = MissingPolicy.PeerMedian } : criterion;
}
