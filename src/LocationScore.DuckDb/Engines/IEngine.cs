using LocationScore.DuckDb.Rows;

namespace LocationScore.DuckDb.Engines;

/// <summary>A connection on which statements see one state of the data, and change none.</summary>
internal interface IEngine : IDisposable
{
    /// <summary>The statement that reads all there is, for a source that says no more.</summary>
    string Everything { get; }

    /// <summary>Runs a statement and writes its rows.</summary>
    void Read(string statement, RowWriter writer);
}
