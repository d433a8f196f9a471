namespace LocationScore;

/// <summary>One criterion over the scored locations, from the fact to the value.</summary>
internal sealed class CriterionColumn
{
    internal required Criterion Criterion { get; init; }

    internal required string Path { get; init; }

    internal required ValueFunction Value { get; init; }

    /// <summary>The value function with direction and target applied; null for a normalisation.</summary>
    internal Curve? Curve => field ??= Value.Lower(Criterion.Direction, Criterion.Target);

    /// <summary>What a normalisation took from the peers.</summary>
    internal PeerNumbers? Peers { get; set; }

    /// <summary>Whether every value lies on 0..1 by declaration, whatever the data.</summary>
    internal bool IsUnit => (Value is Normalisation peers ? peers.IsUnit : Curve!.IsUnit)
        && (Fixed is null || Missing is FixedMissing { Value: >= 0 and <= 1 });

    internal required MissingPolicy Missing { get; init; }

    internal OutlierTreatment? Outliers { get; init; }

    /// <summary>The position of the indicator in the fact table.</summary>
    internal int Indicator { get; set; }

    /// <summary>The raw values after filling in and outlier treatment; 0 where absent.</summary>
    internal double[] Used { get; set; } = [];

    /// <summary>Per location; null when every cell is reported.</summary>
    internal CellState[]? States { get; set; }

    /// <summary>Values that the missing policy sets directly, where it does not fill in a raw value.</summary>
    internal bool[]? Worst { get; set; }

    /// <summary>The cells that earn the fixed value of the missing policy; null when there is none.</summary>
    internal bool[]? Fixed { get; set; }

    internal double[] Values { get; set; } = [];

    /// <summary>Whether the criterion counts for the location without a raw value behind it.</summary>
    internal bool IsDirect(int location) => (Worst is not null && Worst[location]) || (Fixed is not null && Fixed[location]);

    internal CellState StateOf(int location) => States is null ? CellState.Reported : States[location];
}
