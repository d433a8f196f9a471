using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace LocationScore;

/// <summary>An indicator that is computed from others, cell by cell; absent where an input is absent.</summary>
/// <remarks>The kinds are found by dot: <c>DerivedIndicator.Ratio(…)</c>. The family is closed.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(RatioIndicator), "ratio")]
[JsonDerivedType(typeof(ProductIndicator), "product")]
[JsonDerivedType(typeof(DifferenceIndicator), "difference")]
[JsonDerivedType(typeof(SumIndicator), "sum")]
public abstract partial record DerivedIndicator
{
    private protected DerivedIndicator(string id, string unit, string? name) => (Id, Unit, Name) = (id, unit, name);

    /// <summary>Gets its id; not that of a known indicator.</summary>
    public string Id { get; init; }

    /// <summary>Gets its unit.</summary>
    public string Unit { get; init; }

    /// <summary>Gets its name for people, or <see langword="null"/> for the id.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the two indicators that it is computed from, with the units that they must have.</summary>
    internal abstract ImmutableArray<(string Field, string Id, string Unit)> Inputs { get; }

    /// <summary>Gets the formula in words and signs.</summary>
    internal abstract string Formula { get; }

    /// <summary>Gets what the inputs must be so that there is a result.</summary>
    internal virtual string Allowed => "a finite result";

    internal abstract double Compute(double first, double second);

    internal void Check(ModelValidation v, string path)
    {
        if (string.IsNullOrWhiteSpace(Unit)) v.Add(ProblemCodes.Empty, path + ".unit",
            "The derived indicator has no unit.", "an empty text", "a unit");
        foreach (var (field, id, _) in Inputs) v.IsNull($"{path}.{field}", id, "The indicator");
        CheckOwn(v, path);
    }

    private protected abstract void CheckOwn(ModelValidation v, string path);

    private protected static string ScaleText(double scale) => scale == 1 ? "" : $"{ModelValidation.Show(scale)} × ";

    private protected static void CheckScale(ModelValidation v, string path, double scale)
    {
        if (v.Finite(path + ".scale", scale, "The scale") && scale == 0)
            v.Add(ProblemCodes.OutOfRange, path + ".scale", "The scale is 0.", "0", "a number other than 0");
    }
}
