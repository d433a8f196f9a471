namespace LocationScore.Sql;

/// <summary>One thing that stops the library, as a condition on the row of a location.</summary>
/// <param name="Code">The code of the problem.</param>
/// <param name="Path">The JSON path in the model.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="When">Where it is wrong.</param>
/// <param name="OfAll">Whether it counts for locations that are not scored, too.</param>
/// <param name="Allowed">The interval that a number leaves wherever it is wrong, or null; outside it nothing may be right.</param>
internal sealed record ModelCheck(string Code, string Path, string Message, Condition When, bool OfAll = false, Interval? Allowed = null);
