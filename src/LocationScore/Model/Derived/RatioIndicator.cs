using System.Collections.Immutable;

namespace LocationScore;

public abstract partial record DerivedIndicator
{
    /// <summary>scale × numerator / denominator; also "per capita" and any other denomination. A denominator of 0 is a problem.</summary>
    /// <param name="id">Its id; not that of a known indicator.</param>
    /// <param name="unit">Its unit, such as <c>USD per resident</c>.</param>
    /// <param name="numerator">The id of the numerator.</param>
    /// <param name="numeratorUnit">The unit that the numerator must have.</param>
    /// <param name="denominator">The id of the denominator.</param>
    /// <param name="denominatorUnit">The unit that the denominator must have.</param>
    /// <param name="scale">The scale, such as 1000 for "per 1000 residents"; finite, not 0.</param>
    /// <param name="name">Its name for people, or <see langword="null"/> for the id.</param>
    /// <returns>The derived indicator.</returns>
    public static RatioIndicator Ratio(
        string id,
        string unit,
        string numerator,
        string numeratorUnit,
        string denominator,
        string denominatorUnit,
        double scale = 1,
        string? name = null) =>
        new(id, unit, numerator, numeratorUnit, denominator, denominatorUnit, scale, name);
}

/// <summary>scale × numerator / denominator; also "per capita" and any other denomination. A denominator of 0 is a problem.</summary>
/// <param name="Id">Its id; not that of a known indicator.</param>
/// <param name="Unit">Its unit, such as <c>USD per resident</c>.</param>
/// <param name="Numerator">The id of the numerator.</param>
/// <param name="NumeratorUnit">The unit that the numerator must have.</param>
/// <param name="Denominator">The id of the denominator.</param>
/// <param name="DenominatorUnit">The unit that the denominator must have.</param>
/// <param name="Scale">The scale, such as 1000 for "per 1000 residents"; finite, not 0.</param>
/// <param name="Name">Its name for people, or <see langword="null"/> for the id.</param>
public sealed partial record RatioIndicator(
    string Id,
    string Unit,
    string Numerator,
    string NumeratorUnit,
    string Denominator,
    string DenominatorUnit,
    double Scale = 1,
    string? Name = null) : DerivedIndicator(Id, Unit, Name)
{
    internal override ImmutableArray<(string Field, string Id, string Unit)> Inputs =>
        [("numerator", Numerator, NumeratorUnit), ("denominator", Denominator, DenominatorUnit)];

    internal override string Formula => $"{ScaleText(Scale)}{Numerator} / {Denominator}";

    internal override string Allowed => "a denominator other than 0 and a finite result";

    internal override double Compute(double first, double second) => Scale * first / second;

    private protected override void CheckOwn(ModelValidation v, string path) => CheckScale(v, path, Scale);
}
