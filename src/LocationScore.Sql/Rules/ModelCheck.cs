namespace LocationScore.Sql;

/// <summary>One thing that stops the library, as a condition on the row of a location.</summary>
/// <param name="Code">The code of the problem.</param>
/// <param name="Path">The JSON path in the model.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="When">Where it is wrong.</param>
/// <param name="OfAll">Whether it counts for locations that are not scored, too.</param>
internal sealed record ModelCheck(string Code, string Path, string Message, Condition When, bool OfAll = false);
