using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record DerivedIndicator
{
    /// <summary>scale × first × second.</summary>
    /// <param name="id">Its id; not that of a known indicator.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="first">The id of the first indicator.</param>
    /// <param name="firstUnit">The unit that the first must have.</param>
    /// <param name="second">The id of the second indicator.</param>
    /// <param name="secondUnit">The unit that the second must have.</param>
    /// <param name="scale">The scale; finite, not 0.</param>
    /// <param name="name">Its name for people, or <see langword="null"/> for the id.</param>
    /// <returns>The derived indicator.</returns>
    public static ProductIndicator Product(
        string id,
        string unit,
        string first,
        string firstUnit,
        string second,
        string secondUnit,
        double scale = 1,
        string? name = null) =>
        new(id, unit, first, firstUnit, second, secondUnit, scale, name);
}

/// <summary>scale × first × second.</summary>
/// <param name="Id">Its id; not that of a known indicator.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="First">The id of the first indicator.</param>
/// <param name="FirstUnit">The unit that the first must have.</param>
/// <param name="Second">The id of the second indicator.</param>
/// <param name="SecondUnit">The unit that the second must have.</param>
/// <param name="Scale">The scale; finite, not 0.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
public sealed partial record ProductIndicator(
    string Id,
    string Unit,
    string First,
    string FirstUnit,
    string Second,
    string SecondUnit,
    double Scale = 1,
    string? Name = null) : DerivedIndicator(Id, Unit, Name)
{
    internal override ImmutableArray<(string Field, string Id, string Unit)> Inputs =>
        [("first", First, FirstUnit), ("second", Second, SecondUnit)];

    internal override string Formula => $"{ScaleText(Scale)}{First} × {Second}";

    internal override double Compute(double first, double second) => Scale * first * second;

    private protected override void CheckOwn(ModelValidation v, string path) => CheckScale(v, path, Scale);
}
