using LocationScore.Shared;

namespace LocationScore.Tables.Reading;

/// <summary>Problems of rows that both forms have.</summary>
internal static class RowProblems
{
    /// <summary>A row that says nothing but a name: a footnote, a source under the table, or a place of which nothing is known.</summary>
    internal static Problem NoFact(string location) =>
        new(ProblemCodes.Missing, "", "The row has no fact.", NumberText.Quote(location), "at least one value, or details such as a name",
        Repair: "Remove the row when it is a remark under the table; otherwise give it a value, or state its name.");
}
