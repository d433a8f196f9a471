using System.Data.Common;
using System.Runtime.InteropServices;

namespace LocationScore.Tables;

/// <summary>One of the inputs that make a fact table together.</summary>
/// <threadsafety>Safe to share as long as nobody changes the bytes.</threadsafety>
public sealed class FactsInput
{
    private FactsInput(string name, InputKind kind, ReadOnlyMemory<byte> bytes, FactTable? known = null,
        DbDataReader? query = null, Func<Stream>? open = null)
    {
        Name = name;
        Kind = kind;
        Bytes = bytes;
        Known = known;
        Query = query;
        Open = open ?? (() => StreamOf(bytes));
    }

    /// <summary>Gets the name of the input for messages, such as that of its file.</summary>
    public string Name { get; }

    internal InputKind Kind { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    internal FactTable? Known { get; }

    internal DbDataReader? Query { get; }

    /// <summary>Opens the bytes from their start.</summary>
    internal Func<Stream> Open { get; }

    /// <summary>Names text with commas, semicolons or tabs.</summary>
    /// <param name="bytes">The text in UTF-8, or in UTF-16 with a byte order mark. Not copied.</param>
    /// <param name="file">The name of the file for messages.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static FactsInput Csv(ReadOnlyMemory<byte> bytes, string file) => Create(bytes, file, InputKind.Csv);

    /// <summary>Names text with commas, semicolons or tabs that is read from a stream and never held as a whole.</summary>
    /// <param name="open">Opens the text at its start; called twice or more, because the second time tells what the first has found out.
    /// What it returns is disposed.</param>
    /// <param name="file">The name of the file for messages.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentNullException">The function or the name is <see langword="null"/>.</exception>
    public static FactsInput Csv(Func<Stream> open, string file)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(file);
        return new(file, InputKind.Csv, default, open: open);
    }

    /// <summary>Names a workbook in the format .xlsx.</summary>
    /// <param name="bytes">The workbook. Not copied.</param>
    /// <param name="file">The name of the file for messages.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static FactsInput Xlsx(ReadOnlyMemory<byte> bytes, string file) => Create(bytes, file, InputKind.Xlsx);

    /// <summary>Names a file whose extension and first bytes say whether it is a workbook, a JSON document of facts, or text.</summary>
    /// <param name="bytes">The content of the file. Not copied.</param>
    /// <param name="file">The name of the file, with its extension.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static FactsInput File(ReadOnlyMemory<byte> bytes, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Create(bytes, file, KindOf(bytes.Span, file));
    }

    /// <summary>Names a finished fact table, whose ids and names the tables beside it may use.</summary>
    /// <param name="table">The table.</param>
    /// <param name="name">Its name for messages.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentNullException">The table or the name is <see langword="null"/>.</exception>
    public static FactsInput Table(FactTable table, string name)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(name);
        return new(name, InputKind.Table, default, table);
    }

    /// <summary>Names the rows of a query, which are read once and to their end; columns as in either form of <see cref="FactsCsv"/>, in
    /// the wide form with units in their names or defined by a table beside it.</summary>
    /// <param name="query">The reader, before its first row; left open.</param>
    /// <param name="name">Its name for messages.</param>
    /// <returns>The input.</returns>
    /// <exception cref="ArgumentNullException">The reader or the name is <see langword="null"/>.</exception>
    public static FactsInput Rows(DbDataReader query, string name)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(name);
        return new(name, InputKind.Query, default, query: query);
    }

    private static FactsInput Create(ReadOnlyMemory<byte> bytes, string file, InputKind kind)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(file, kind, bytes);
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var part)
            ? new(part.Array!, part.Offset, part.Count, writable: false) : new(bytes.ToArray(), writable: false);

    private static InputKind KindOf(ReadOnlySpan<byte> bytes, string file) => Extension(file) switch
    {
        ".xlsx" or ".xls" or ".xlsm" => InputKind.Xlsx,
        _ when bytes is [(byte)'P', (byte)'K', 3, 4, ..] => InputKind.Xlsx,
        ".json" or ".jsonc" => InputKind.Json,
        ".csv" or ".tsv" or ".txt" => InputKind.Csv,
        _ => bytes.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{' or (byte)'/', ..] ? InputKind.Json : InputKind.Csv,
    };

    private static string Extension(string file)
    {
        int dot = file.LastIndexOf('.');
        return dot < 0 ? "" : file[dot..].ToLowerInvariant();
    }
}

/// <summary>How an input is written.</summary>
internal enum InputKind
{
    /// <summary>Text with commas, semicolons or tabs.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>A JSON document of facts.</summary>
    Json,

    /// <summary>The rows of a query.</summary>
    Query,

    /// <summary>A finished table.</summary>
    Table,
}
