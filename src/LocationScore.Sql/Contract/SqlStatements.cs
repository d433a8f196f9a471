using System.Collections.Immutable;

namespace LocationScore.Sql;

/// <summary>A model as SQL: statements, each complete in itself and without a semicolon at the end.</summary>
/// <remarks>
/// Run <see cref="Probe"/> once per engine and <see cref="Problems"/> whenever the data have changed: <see cref="Scores"/> gives what
/// the library gives as
/// long as the first returns an empty text and the second no rows.
/// </remarks>
/// <param name="Dialect">The engine that it is written for.</param>
/// <param name="Probe">One row with one text, <c>failed</c>: empty when the arithmetic of the engine is the one that the scores need,
/// otherwise what differs.</param>
/// <param name="Problems">One row per kind of problem that stops the library: <c>code</c>, <c>path</c>, <c>message</c>, <c>found</c>
/// (how many locations) and
/// <c>examples</c> (up to five ids).</param>
/// <param name="Scores">One row per scored location: <c>id</c>, <c>score</c> and what the options ask for. A location that has a problem
/// has neither score nor rank, and comes first where there is an order.</param>
/// <param name="Claim">How near the scores are to those of the library.</param>
/// <param name="Notices">What the reader of the statements should know.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record SqlStatements(SqlDialect Dialect, string Probe, string Problems, string Scores, SqlClaim Claim,
    ImmutableArray<Notice> Notices)
{
    /// <summary>Gets the statement of what the scores are computed from, for the library to compute them too: one row per location, the
    /// id and then the raw value of each indicator, under its id and in the type that the table gives it.</summary>
    public string Facts { get; init; } = "";
}
