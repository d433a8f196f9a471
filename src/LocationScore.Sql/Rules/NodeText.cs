namespace LocationScore.Sql;

/// <summary>A node of the tree as SQL.</summary>
/// <param name="Value">Its value; null in the rows where it does not count.</param>
/// <param name="Counts">Where it counts.</param>
internal sealed record NodeText(Number Value, Condition Counts);
