namespace LocationScore.Methods;

/// <summary>What a ranking method named by a model works on.</summary>
public enum MethodScale
{
    /// <summary>Raw facts with directions, in the units of the criteria; targets become distances.</summary>
    Facts,

    /// <summary>The values after the value functions; all are benefits.</summary>
    Values,
}
