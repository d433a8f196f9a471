using System.Collections.Immutable;
using System.Globalization;
using LocationScore.Analysis;
using LocationScore.Descriptions;

namespace LocationScore.Reporting;

/// <summary>What a page shows, worked out once: every section and the data of the script are made from it.</summary>
internal sealed class PagePlan
{
    /// <summary>Above this number of locations each section shows the first ones and those around the focus.</summary>
    internal const int MostShown = 100;

    private const int FirstShown = 50, Neighbours = 2;

    internal PagePlan(Scorer scorer, HtmlReportOptions options, CancellationToken cancellationToken)
    {
        Scorer = scorer;
        Options = options;
        Cancellation = cancellationToken;
        Result = scorer.Score();
        Summary = new(Result, options.Origin);
        Ranking = [.. Result.Ranking];
        FocusPlace = options.Focus is null ? 0 : Array.FindIndex([.. Ranking], place => place.Location.Id == options.Focus);
        if (FocusPlace < 0)
            throw new ArgumentException($"There is no scored location '{options.Focus}'.", nameof(options));
        Shown = [.. Enumerable.Range(0, Ranking.Length).Where(IsShown)];
        Mirror = PageMirror.Of(this);
    }

    internal Scorer Scorer { get; }

    internal HtmlReportOptions Options { get; }

    internal CancellationToken Cancellation { get; }

    internal ModelDescription Description => Scorer.Description;

    internal ScoringResult Result { get; }

    internal RankingSummary Summary { get; }

    internal Figures Figures => Summary.Figures;

    internal ImmutableArray<TopItem> Tops => Summary.Tops;

    /// <summary>The locations from best to worst.</summary>
    internal ImmutableArray<RankedLocation> Ranking { get; }

    /// <summary>The places that are shown, of all in <see cref="Ranking"/>.</summary>
    internal ImmutableArray<int> Shown { get; }

    internal int FocusPlace { get; }

    internal RankedLocation Focus => Ranking[FocusPlace];

    internal HowSure Sure => field ??= HowSure.Of(Scorer);

    internal PageMirror Mirror { get; }

    internal ScoreBars Bars => field ??= new(Summary);

    /// <summary>The conclusion.</summary>
    internal MarkupText Conclusion
    {
        get
        {
            var text = new MarkupText();
            var first = Ranking.TakeWhile(static place => place.Rank == 1).ToList();
            if (Ranking.Length == 1) text.Add($"Only <bdi>{Name(first[0].Location)}</bdi> is scored.");
            else if (first.Count == 1) text.Add($"<bdi>{Name(first[0].Location)}</bdi> wins.");
            else text.Add($"{Words.JoinFew([.. first.Select(static place => Name(place.Location))])} share first place.");
            if (Focus.Rank > 1) text.Add($" <bdi>{Name(Focus.Location)}</bdi> is number {Focus.Rank}.");
            return text;
        }
    }

    /// <summary>What is left out, as a sentence, or null when nothing is.</summary>
    internal string? LeftOut => Shown.Length == Ranking.Length ? null
        : $"Shown are the first {FirstShown}{(FocusPlace >= FirstShown ? $", {Name(Focus.Location)} and its neighbours" : "")}; " +
            $"{NumberStyle.Whole.Format(Ranking.Length - Shown.Length)} of {NumberStyle.Whole.Format(Ranking.Length)} cities are left out.";

    internal static string Name(Location location) => ShownText.Name(location.Name);

    /// <summary>The place of a shown location in the text of a page, for links.</summary>
    internal static string Anchor(int place) => "c" + (place + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The position of the location at a place in the order of the scorer.</summary>
    internal int PositionOf(int place) => Description.FindLocation(Ranking[place].Location.Id);

    /// <summary>Whether the location at a place is the one that the report is about.</summary>
    internal bool IsFocus(int place) => place == FocusPlace && Options.Focus is not null;

    /// <summary>The lead over the next is so small that the order says little.</summary>
    internal bool IsNearTie(int place) => place + 1 < Ranking.Length
        && Math.Abs(Ranking[place].Score - Ranking[place + 1].Score) < (Result.Model.Ranking ?? new()).NearTie;

    /// <summary>The rankings under the model's own weights and those of the profiles.</summary>
    internal ImmutableArray<ComparedRanking> Profiles => field.IsDefault ? field = RankProfiles() : field;

    /// <summary>How often each location has each rank, or null for too many locations.</summary>
    internal SmaaResult? Acceptability => field ??= Ranking.Length < 2 || !Scorer.AcceptsWeights || Description.Nodes[0].Children.Length < 2
        ? null : Scorer.Smaa(static o => o with { Within = 0.5, Draws = 10_000 }, null, Cancellation);

    private ImmutableArray<ComparedRanking> RankProfiles()
    {
        var rankings = ImmutableArray.CreateBuilder<ComparedRanking>();
        rankings.Add(new("these weights", Scorer, Options.Origin?.Profile));
        foreach (var profile in Options.Profiles)
        {
            Cancellation.ThrowIfCancellationRequested();
            rankings.Add(new(profile.Name, Scorer.Compile(profile.Apply(ToCompile), GivenFacts), profile));
        }

        return rankings.DrainToImmutable();
    }

    /// <summary>The model as it was given.</summary>
    internal ScoringModel Given => Options.Origin?.Model ?? Scorer.Model;

    /// <summary>The model to compile over <see cref="GivenFacts"/> again: those of a scorer are chosen and derived already.</summary>
    internal ScoringModel ToCompile => field ??= Options.Origin?.Facts is null
        ? Given with { Choices = [], Judged = [], Derived = [] } : Given;

    /// <summary>The facts of the scored locations as they were given.</summary>
    internal FactTable GivenFacts => field ??= Options.Origin?.Facts is not { } facts ? Scorer.Facts
        : Options.Origin.Locations is { } cities ? facts.Select(cities) : facts;

    private bool IsShown(int place) => Ranking.Length <= MostShown || place < FirstShown || Math.Abs(place - FocusPlace) <= Neighbours;
}
