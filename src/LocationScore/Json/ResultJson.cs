using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LocationScore.Json;

/// <summary>Results as JSON documents: ranking, weights, contributions, notices, the model and the facts that the scores rest on, numbers
/// to the bit.</summary>
/// <remarks>
/// The facts stand in the document as they were given to the model, so that <see cref="Scorer.Compile"/> over them scores again.
/// The tables of a ranking method travel on request (<see cref="ResultJsonOptions.MethodTables"/>), and are read back by running the
/// method over the facts of the document; without them <see cref="ScoringResult.Method"/> of a result that was read is
/// <see langword="null"/>. Its ranks are those of the document either way.
/// What weightings return comes back as plain <see cref="Weighting.WeightingResult"/> with all its steps.
/// A document is UTF-8 of at most 64 MiB, nested at most 64 levels deep; <c>$schema</c>, and an object <c>report</c> of what a
/// program says about the result for people, are allowed at its top and not read.
/// </remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class ResultJson
{
    /// <summary>Gets the JSON Schema (draft 2020-12) of the documents, with a description of every field.</summary>
    public static string Schema => field ??= EmbeddedSchema.Text("result");

    /// <summary>Writes a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="options">What the document carries; <see langword="null"/> for the facts that the scores rest on.</param>
    /// <returns>The document with a line feed at its end; what has its default is left out, numbers read back to the same bits.</returns>
    /// <exception cref="ProblemsException">Something cannot be written in JSON, such as a value function, a ranking method or a weighting
    /// of your own, which documents have no name for; tables of a method were asked for that cannot travel; or the result is larger than a
    /// document may be. All problems are listed.</exception>
    public static string Write(ScoringResult result, ResultJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Document.Write(ResultWriter.Describe(result, options ?? new()));
    }

    /// <summary>Reads a result.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <returns>The result as it was written.</returns>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with file, line, column and JSON path.</exception>
    public static ScoringResult Parse(string text, string? file = null) =>
        TryParse(text, file, out var result, out var problems) ? result : throw new ProblemsException(problems);

    /// <summary>Reads a result.</summary>
    /// <param name="utf8">The document in UTF-8, with or without byte order mark.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <returns>The result as it was written.</returns>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with file, line, column and JSON path.</exception>
    public static ScoringResult Parse(ReadOnlySpan<byte> utf8, string? file = null) =>
        TryParse(utf8, file, out var result, out var problems) ? result : throw new ProblemsException(problems);

    /// <summary>Reads a result, or says everything that is wrong.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="result">The result, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its place; empty when there is none.</param>
    /// <returns>Whether the result could be read and agrees with itself.</returns>
    public static bool TryParse(string text, string? file, [NotNullWhen(true)] out ScoringResult? result,
        out ImmutableArray<Problem> problems)
    {
        ScoringResult? read = null;
        Document.Read<ResultDocument>(text, file, document => ResultReader.Read(document, out read), out problems);
        result = problems.IsEmpty ? read : null;
        return result is not null;
    }

    /// <summary>Reads a result, or says everything that is wrong.</summary>
    /// <param name="utf8">The document in UTF-8, with or without byte order mark.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="result">The result, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its place; empty when there is none.</param>
    /// <returns>Whether the result could be read and agrees with itself.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, string? file, [NotNullWhen(true)] out ScoringResult? result,
        out ImmutableArray<Problem> problems)
    {
        ScoringResult? read = null;
        Document.Read<ResultDocument>(utf8, file, document => ResultReader.Read(document, out read), out problems);
        result = problems.IsEmpty ? read : null;
        return result is not null;
    }
}
