using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LocationScore.Tables.Writing;

namespace LocationScore.Tables;

/// <summary>Fact tables as workbooks in the format .xlsx.</summary>
/// <remarks>
/// The sheet <c>facts</c> is read in either form of <see cref="FactsCsv"/>, with the sheets <c>locations</c>, <c>indicators</c> and
/// <c>sources</c> beside it;
/// without such a sheet, the first visible one that has a column <c>location</c>.
/// </remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class FactsXlsx
{
    /// <summary>Reads a fact table.</summary>
    /// <param name="bytes">The workbook.</param>
    /// <param name="file">The name of the file for messages.</param>
    /// <param name="options">What is allowed beyond the strict form; <see langword="null"/> allows nothing.</param>
    /// <returns>The table and the notices.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with its sheet, row and column.</exception>
    public static FactsReading Read(ReadOnlyMemory<byte> bytes, string file, TableOptions? options = null) =>
        FactsReader.Read([FactsInput.Xlsx(bytes, file)], options);

    /// <summary>Reads a fact table, or says everything that is wrong.</summary>
    /// <param name="bytes">The workbook.</param>
    /// <param name="file">The name of the file for messages.</param>
    /// <param name="options">What is allowed beyond the strict form; <see langword="null"/> allows nothing.</param>
    /// <param name="reading">The table and the notices, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its sheet, row and column; empty when there is none.</param>
    /// <returns>Whether the table could be read and is valid.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, string file, TableOptions? options,
        [NotNullWhen(true)] out FactsReading? reading, out ImmutableArray<Problem> problems) =>
        FactsReader.TryRead([FactsInput.Xlsx(bytes, file)], options, out reading, out problems);

    /// <summary>Writes a fact table as a workbook with the sheets facts, locations, indicators and sources; texts beyond 32,767 characters,
    /// which no workbook can hold, are cut with an ellipsis. Reading gives the same table, when there is any fact, but for characters that
    /// nobody sees and kinds of line breaks.</summary>
    /// <param name="table">The table; at most 1,048,575 facts, alternatives counted.</param>
    /// <param name="stream">Where it goes; left open.</param>
    /// <exception cref="ArgumentNullException">The table or the stream is <see langword="null"/>.</exception>
    /// <exception cref="ProblemsException">The table has more facts than a sheet can hold.</exception>
    public static void Write(FactTable table, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(stream);
        FactsBook.Write(table, stream);
    }
}
