using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LocationScore.Tables.Writing;

namespace LocationScore.Tables;

/// <summary>Fact tables as text with commas, semicolons or tabs: read in the long or the wide form, written in the long form.</summary>
/// <remarks>
/// Long form: one fact per row with the columns <c>location</c>, <c>indicator</c>, <c>value</c>, <c>unit</c> and, if wanted, <c>year</c>,
/// <c>source</c>, <c>quality</c>, <c>note</c> and others.
/// Wide form: one location per row and one indicator per column, its unit in the header as in <c>office_rent [CNY/m2]</c>.
/// Numbers have a decimal point and no separators; an empty cell says that the value is not known.
/// </remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class FactsCsv
{
    /// <summary>Reads a fact table.</summary>
    /// <param name="bytes">The text in UTF-8, or in UTF-16 with a byte order mark.</param>
    /// <param name="file">The name of the file for messages.</param>
    /// <param name="options">What is allowed beyond the strict form; <see langword="null"/> allows nothing.</param>
    /// <returns>The table and the notices.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with its line and column.</exception>
    public static FactsReading Read(ReadOnlyMemory<byte> bytes, string file, TableOptions? options = null) =>
        FactsReader.Read([FactsInput.Csv(bytes, file)], options);

    /// <summary>Reads a fact table, or says everything that is wrong.</summary>
    /// <param name="bytes">The text in UTF-8, or in UTF-16 with a byte order mark.</param>
    /// <param name="file">The name of the file for messages.</param>
    /// <param name="options">What is allowed beyond the strict form; <see langword="null"/> allows nothing.</param>
    /// <param name="reading">The table and the notices, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its line and column; empty when there is none.</param>
    /// <returns>Whether the table could be read and is valid.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, string file, TableOptions? options,
        [NotNullWhen(true)] out FactsReading? reading, out ImmutableArray<Problem> problems) =>
        FactsReader.TryRead([FactsInput.Csv(bytes, file)], options, out reading, out problems);

    /// <summary>Writes a fact table in the long form, in UTF-8: reading gives the same table, the sources in the order in which facts name
    /// them. Characters that nobody sees, such as control characters, are written as visible signs.</summary>
    /// <param name="table">The table.</param>
    /// <param name="stream">Where it goes; left open.</param>
    /// <exception cref="ArgumentNullException">The table or the stream is <see langword="null"/>.</exception>
    public static void Write(FactTable table, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(stream);
        var buffer = new StreamBuffer(stream);
        LongFormCsv.Write(table, buffer);
        buffer.Flush();
    }

    /// <summary>Writes a fact table in the long form, in UTF-8: reading gives the same table, the sources in the order in which facts name
    /// them. Characters that nobody sees, such as control characters, are written as visible signs.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where it goes.</param>
    /// <exception cref="ArgumentNullException">The table or the writer is <see langword="null"/>.</exception>
    public static void Write(FactTable table, IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        LongFormCsv.Write(table, writer);
    }
}
