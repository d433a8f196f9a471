using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LocationScore.Json;

/// <summary>Fact tables as JSON documents with the lists <c>locations</c>, <c>indicators</c>, <c>sources</c> and <c>facts</c>; comments and
/// trailing commas are allowed.</summary>
/// <remarks>
/// The field names are those of the records in camel case. A fact without a value, or with the value <c>null</c>, is known to be absent. An
/// alternative takes location and indicator from its
/// fact when it does not repeat them. A document is UTF-8 of at most 64 MiB, nested at most 64 levels deep; <c>$schema</c> is allowed at
/// its top.
/// </remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class FactsJson
{
    /// <summary>Gets the JSON Schema (draft 2020-12) of the documents, with a description of every field; editors check and complete with
    /// it.</summary>
    public static string Schema => field ??= EmbeddedSchema.Text("facts");

    /// <summary>Reads a fact table.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with file, line, column and JSON path.</exception>
    public static FactTable Parse(string text, string? file = null) =>
        TryParse(text, file, out var table, out var problems) ? table : throw new ProblemsException(problems);

    /// <summary>Reads a fact table.</summary>
    /// <param name="utf8">The document in UTF-8, with or without byte order mark.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with file, line, column and JSON path.</exception>
    public static FactTable Parse(ReadOnlySpan<byte> utf8, string? file = null) =>
        TryParse(utf8, file, out var table, out var problems) ? table : throw new ProblemsException(problems);

    /// <summary>Reads a fact table, or says everything that is wrong.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="table">The table, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its place; empty when there is none.</param>
    /// <returns>Whether the table could be read and is valid.</returns>
    public static bool TryParse(string text, string? file, [NotNullWhen(true)] out FactTable? table, out ImmutableArray<Problem> problems)
    {
        FactTable? created = null;
        Document.Read<FactsDocument>(text, file, document => Create(document, out created), out problems);
        table = created;
        return table is not null;
    }

    /// <summary>Reads a fact table, or says everything that is wrong.</summary>
    /// <param name="utf8">The document in UTF-8, with or without byte order mark.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="table">The table, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its place; empty when there is none.</param>
    /// <returns>Whether the table could be read and is valid.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, string? file, [NotNullWhen(true)] out FactTable? table,
        out ImmutableArray<Problem> problems)
    {
        FactTable? created = null;
        Document.Read<FactsDocument>(utf8, file, document => Create(document, out created), out problems);
        table = created;
        return table is not null;
    }

    /// <summary>Gives problems that are about the fact of a location, such as those of compiling a model over the facts, the place of that
    /// fact behind what was found; the place of the location where there is no such fact.</summary>
    /// <param name="utf8">The document that the facts were read from.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="problems">The problems; those without <see cref="Problem.Location"/> stay as they are.</param>
    /// <returns>The problems in the same order.</returns>
    public static ImmutableArray<Problem> Locate(ReadOnlySpan<byte> utf8, string? file, IEnumerable<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        ImmutableArray<Problem> all = [.. problems];
        return all.Any(static problem => problem.Location is not null) && JsonTree.Read(utf8, out _) is { } tree
            ? [.. new FactPlaces(tree, file).Placed(all)] : all;
    }

    /// <summary>Writes a fact table in its one canonical form: indicator by indicator in the order of the locations.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The document with a line feed at its end; what has its default is left out, numbers read back to the same bits.</returns>
    /// <exception cref="ProblemsException">The table is larger than a document may be.</exception>
    public static string Write(FactTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Document.Write(new FactsDocument(table.Locations, table.Indicators, table.Sources, [.. table.Facts]));
    }

    /// <summary>Gets the SHA-256 of the canonical text of a fact table, for audits.</summary>
    /// <param name="table">The table.</param>
    /// <returns>64 hexadecimal digits in small letters.</returns>
    /// <exception cref="ProblemsException">The table is larger than a document may be.</exception>
    public static string Hash(FactTable table) => Document.Hash(Write(table));

    private static ImmutableArray<Problem> Create(FactsDocument document, out FactTable? table)
    {
        FactTable.TryCreate(document.Locations, document.Indicators, document.Facts, document.Sources, out table, out var problems);
        return problems;
    }
}
