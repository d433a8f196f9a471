namespace LocationScore;

public abstract partial record ValueFunction
{
    /// <summary>A function of your own, by name; documents cannot hold it.</summary>
    /// <param name="name">What it is called in messages.</param>
    /// <param name="function">Gives the value of a raw value in the unit of the criterion: always the same for the same number, and safe to
    /// call from several threads.</param>
    /// <param name="range">The range that all its values lie in, or <see langword="null"/> for any finite number.</param>
    /// <returns>The value function.</returns>
    public static CustomFunction Custom(string name, Func<double, double> function, ValueRange? range = null) =>
        new(name, function, range);
}

/// <summary>A function of your own, by name; documents cannot hold it.</summary>
/// <remarks>
/// The function says itself which raw values are better; the direction of the criterion is not applied to it. What it returns is checked
/// when facts are compiled:
/// a value that is not finite or outside the range, and an exception, are problems that name the location. Equal when the name, the range
/// and the delegate are.
/// </remarks>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Function">Gives the value of a raw value in the unit of the criterion: always the same for the same number, and safe to
/// call from several threads.</param>
/// <param name="Range">The range that all its values lie in, or <see langword="null"/> for any finite number.</param>
public sealed partial record CustomFunction(string Name, Func<double, double> Function, ValueRange? Range = null) : ValueFunction
{
    internal override bool AllowsTarget => true;

    internal override Curve Lower(Direction direction, TargetRange? target) => new Curve.CustomCurve(Name, Function, Range);

    internal override void Check(ModelValidation v, string path)
    {
        if (string.IsNullOrWhiteSpace(Name)) v.Add(ProblemCodes.Empty, path + ".name", "The function has no name.",
            "an empty text", "a name for messages");
        v.IsNull(path + ".function", Function, "The function");
        ValueRange.Check(v, path, Range);
    }

    internal override void CheckRescale(ModelValidation v, string path, bool top) => AddNoRescale(v, path);
}
