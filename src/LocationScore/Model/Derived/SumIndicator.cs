using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record DerivedIndicator
{
    /// <summary>first + second; both must have the unit of the result.</summary>
    /// <param name="id">Its id; not that of a known indicator.</param>
    /// <param name="unit">Its unit and that of both inputs.</param>
    /// <param name="first">The id of the first indicator.</param>
    /// <param name="second">The id of the second indicator.</param>
    /// <param name="name">Its name for people, or <see langword="null"/> for the id.</param>
    /// <returns>The derived indicator.</returns>
    public static SumIndicator Sum(string id, string unit, string first, string second, string? name = null) =>
        new(id, unit, first, second, name);
}

/// <summary>first + second; both must have the unit of the result.</summary>
/// <param name="Id">Its id; not that of a known indicator.</param>
/// <param name="Unit">Its unit and that of both inputs.</param>
/// <param name="First">The id of the first indicator.</param>
/// <param name="Second">The id of the second indicator.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
public sealed partial record SumIndicator(
    string Id,
    string Unit,
    string First,
    string Second,
    string? Name = null) : DerivedIndicator(Id, Unit, Name)
{
    internal override ImmutableArray<(string Field, string Id, string Unit)> Inputs => [("first", First, Unit), ("second", Second, Unit)];

    internal override string Formula => $"{First} + {Second}";

    internal override double Compute(double first, double second) => first + second;

    private protected override void CheckOwn(ModelValidation v, string path)
    {
    }
}
