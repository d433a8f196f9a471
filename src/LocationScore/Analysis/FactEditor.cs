using System.Collections.Immutable;

namespace LocationScore.Analysis;

/// <summary>Scores the table with other values of single facts, by compiling the model over it.</summary>
internal sealed class FactEditor
{
    private readonly ImmutableArray<Indicator> _indicators;
    private readonly ImmutableArray<Fact> _facts;
    private readonly Dictionary<(string Location, string Indicator), double> _changes = [];
    private ScoringModel _model;

    internal FactEditor(Scorer scorer)
    {
        Scorer = scorer;
        // Alternatives were chosen when the scorer was made; derived indicators are computed anew.
        _model = scorer.Model with { Choices = [] };
        _indicators = [.. scorer.Facts.Indicators.Where(indicator => !scorer.Model.Derived.Any(derived => derived.Id == indicator.Id))];
        _facts = [.. scorer.Facts.Facts.Where(fact => _indicators.Any(indicator => indicator.Id == fact.Indicator))];
    }

    internal Scorer Scorer { get; }

    internal ModelDescription Description => Scorer.Description;

    /// <summary>Sets a value, which counts even where the model ignores the fact when it is to be trusted.</summary>
    internal void SetCell(string location, string indicator, double raw, bool trust)
    {
        _changes[(location, indicator)] = raw;
        if (trust) _model = Trusting(_model, location, indicator);
    }

    internal void ResetCells()
    {
        _changes.Clear();
        _model = Scorer.Model with { Choices = [] };
    }

    /// <summary>Scores every location of the scorer, NaN for those that are not scored any more; false when the model refuses the values.</summary>
    internal bool TryScore(Span<double> scores)
    {
        var facts = _facts.Select(fact => _changes.TryGetValue((fact.Location, fact.Indicator), out double value) ? fact with { Value = value, Alternatives = [] } : fact).ToList();
        foreach (var ((location, indicator), value) in _changes)
        {
            if (!_facts.Any(fact => fact.Location == location && fact.Indicator == indicator))
                facts.Add(new(location, indicator, value, Scorer.Facts.FindIndicator(indicator)!.Unit));
        }

        if (!FactTable.TryCreate(Scorer.Facts.Locations, _indicators, facts, Scorer.Facts.Sources, out var table, out _) || !Scorer.TryCompile(_model, table, out var changed, out _)) return false;
        var result = changed.Score();
        scores.Fill(double.NaN);
        for (int i = 0; i < changed.Locations.Length; i++)
        {
            if (Description.FindLocation(changed.Locations[i].Id) is var at and >= 0) scores[at] = result.Scores[i];
        }

        return true;
    }

    private static ScoringModel Trusting(ScoringModel model, string location, string indicator) => model with
    {
        Factors = [.. model.Factors.Select(factor => Trusting(factor, location, indicator))],
        Criteria = [.. model.Criteria.Select(criterion => Trusting(criterion, location, indicator))],
    };

    private static Factor Trusting(Factor factor, string location, string indicator) => factor with
    {
        Factors = [.. factor.Factors.Select(child => Trusting(child, location, indicator))],
        Criteria = [.. factor.Criteria.Select(criterion => Trusting(criterion, location, indicator))],
    };

    private static Criterion Trusting(Criterion criterion, string location, string indicator) => criterion.Indicator == indicator
        ? criterion with { Ignore = criterion.Ignore.RemoveAll(ignored => ignored.Location == location) }
        : criterion;
}
