using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace LocationScore.Tables;

/// <summary>Fact tables from the rows of a query: any <see cref="DbDataReader"/>, in either form of <see cref="FactsCsv"/>.</summary>
/// <remarks>The type of a column says what its cells hold: numbers of any width are values, texts are read as in a file, dates and flags
/// are refused as values, DBNull is an empty cell.</remarks>
/// <threadsafety>All members may be called from several threads, each with a reader of its own.</threadsafety>
public static class FactsDb
{
    /// <summary>Reads a fact table.</summary>
    /// <param name="query">The reader, before its first row; read to the end and left open.</param>
    /// <param name="name">The name of the query for messages.</param>
    /// <param name="options">What is allowed beyond the strict form; <see langword="null"/> allows nothing.</param>
    /// <returns>The table and the notices.</returns>
    /// <exception cref="ArgumentNullException">The reader or the name is <see langword="null"/>.</exception>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with its row, the names of the columns being row
    /// 1.</exception>
    public static FactsReading Read(DbDataReader query, string name = "query", TableOptions? options = null) =>
        FactsReader.Read([FactsInput.Rows(query, name)], options);

    /// <summary>Reads a fact table, or says everything that is wrong.</summary>
    /// <param name="query">The reader, before its first row; read to the end and left open.</param>
    /// <param name="name">The name of the query for messages.</param>
    /// <param name="options">What is allowed beyond the strict form; <see langword="null"/> allows nothing.</param>
    /// <param name="reading">The table and the notices, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its row, the names of the columns being row 1; empty when there is none.</param>
    /// <returns>Whether the table could be read and is valid.</returns>
    /// <exception cref="ArgumentNullException">The reader or the name is <see langword="null"/>.</exception>
    public static bool TryRead(DbDataReader query, string name, TableOptions? options, [NotNullWhen(true)] out FactsReading? reading,
        out ImmutableArray<Problem> problems) =>
        FactsReader.TryRead([FactsInput.Rows(query, name)], options, out reading, out problems);
}
