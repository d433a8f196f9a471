using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LocationScore.Json;

/// <summary>Models as JSON documents: the field names are those of the records in camel case, comments and trailing commas are
/// allowed.</summary>
/// <remarks>
/// A <c>kind</c> whose other fields may all be left out may be written as a text: <c>"aggregation": "geometric"</c>. A document is UTF-8 of
/// at most 64 MiB, nested at most 64 levels deep;
/// <c>$schema</c> is allowed at its top.
/// </remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class ModelJson
{
    /// <summary>Gets the JSON Schema (draft 2020-12) of the documents, with a description of every field; editors check and complete with
    /// it.</summary>
    public static string Schema => field ??= EmbeddedSchema.Text("model");

    /// <summary>Reads a model.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with file, line, column and JSON path.</exception>
    public static ScoringModel Parse(string text, string? file = null) =>
        TryParse(text, file, out var model, out var problems) ? model : throw new ProblemsException(problems);

    /// <summary>Reads a model.</summary>
    /// <param name="utf8">The document in UTF-8, with or without byte order mark.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <returns>The model.</returns>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with file, line, column and JSON path.</exception>
    public static ScoringModel Parse(ReadOnlySpan<byte> utf8, string? file = null) =>
        TryParse(utf8, file, out var model, out var problems) ? model : throw new ProblemsException(problems);

    /// <summary>Reads a model, or says everything that is wrong.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="model">The model, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its place; empty when there is none.</param>
    /// <returns>Whether the model could be read and is valid.</returns>
    public static bool TryParse(string text, string? file, [NotNullWhen(true)] out ScoringModel? model,
        out ImmutableArray<Problem> problems) =>
        (model = Document.Read<ScoringModel>(text, file, static model => model.Validate(), out problems)) is not null;

    /// <summary>Reads a model, or says everything that is wrong.</summary>
    /// <param name="utf8">The document in UTF-8, with or without byte order mark.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="model">The model, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its place; empty when there is none.</param>
    /// <returns>Whether the model could be read and is valid.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, string? file, [NotNullWhen(true)] out ScoringModel? model,
        out ImmutableArray<Problem> problems) =>
        (model = Document.Read<ScoringModel>(utf8, file, static model => model.Validate(), out problems)) is not null;

    /// <summary>Gives problems that were found after reading, such as those of compiling the model over facts, the line and column of their
    /// paths in the document.</summary>
    /// <param name="utf8">The document that the model was read from.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="problems">The problems, with JSON paths; a path that the document does not have gets the place of its nearest
    /// ancestor.</param>
    /// <returns>The problems in the same order, with file, line and column.</returns>
    public static ImmutableArray<Problem> Locate(ReadOnlySpan<byte> utf8, string? file, IEnumerable<Problem> problems) =>
        Document.Locate(utf8, file, problems);

    /// <summary>Writes a model in its one canonical form: equal models give the same text on every machine.</summary>
    /// <param name="model">The model; it need not be valid, so that drafts can be kept.</param>
    /// <returns>The document with a line feed at its end; what has its default is left out, numbers read back to the same bits.</returns>
    /// <exception cref="ProblemsException">Something cannot be written in JSON, such as NaN, a list that was never set, or a function or
    /// method of your own; all problems are listed with their paths.</exception>
    public static string Write(ScoringModel model) => Document.Write(model);

    /// <summary>Gets the SHA-256 of the canonical text of a model, for audits.</summary>
    /// <param name="model">The model.</param>
    /// <returns>64 hexadecimal digits in small letters.</returns>
    /// <exception cref="ProblemsException">Something cannot be written in JSON; all problems are listed.</exception>
    public static string Hash(ScoringModel model) => Document.Hash(Write(model));
}
