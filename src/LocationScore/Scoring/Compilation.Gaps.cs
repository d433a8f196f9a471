namespace LocationScore;

internal sealed partial class Compilation
{
    /// <summary>What a missing policy does about the gaps of one criterion, written into the compilation.</summary>
    private sealed class GapsOf(Compilation owner, CriterionColumn column, CellState[] states) : MissingCells
    {
        internal override bool HasLowestValue => column.Curve?.LowestValue is not null;

        internal override string NameOf(int location) => owner.LocationName(owner._rows[location]);

        internal override string? GroupOf(int location) => owner._facts.Locations[owner._rows[location]].Group;

        internal override double? Other(string indicator, int location)
        {
            var facts = owner._facts.Column(owner._facts.TryIndicatorPosition(indicator));
            int row = owner._rows[location];
            return facts.IsPresent(row) ? facts.Values[row] : null;
        }

        internal override void Report(Problem problem, int? location = null) =>
            owner.Problems.Add(location is { } at ? owner.About(problem, owner._rows[at], Criterion.Indicator) : problem);

        internal override void Note(int location, string what) =>
            owner.Note(NoticeCodes.Imputed, column, location, () => $"{Criterion.Id}: {NameOf(location)} has no fact; {what}.");

        internal override void Earn(int location) => (column.Fixed ??= new bool[states.Length])[location] = true;

        internal override void EarnLowest(int location) => (column.Worst ??= new bool[states.Length])[location] = true;

        internal override void LeaveOut(int location)
        {
            states[location] = CellState.Absent;
            owner.Note(NoticeCodes.RescaledWeights, column, location,
                () => $"{Criterion.Id}: {NameOf(location)} has no fact; the weight goes to the criterion's siblings.");
        }
    }
}
