using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LocationScore.Json;

/// <summary>Weight profiles as JSON documents: the field names are those of the records in camel case, comments and trailing commas are
/// allowed.</summary>
/// <remarks>
/// A document is UTF-8 of at most 64 MiB, nested at most 64 levels deep; <c>$schema</c> is allowed at its top.
/// </remarks>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class ProfileJson
{
    /// <summary>Gets the JSON Schema (draft 2020-12) of the documents, with a description of every field; editors check and complete with
    /// it.</summary>
    public static string Schema => field ??= EmbeddedSchema.Text("profile");

    /// <summary>Reads a weight profile.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with file, line, column and JSON path.</exception>
    public static WeightProfile Parse(string text, string? file = null) =>
        TryParse(text, file, out var profile, out var problems) ? profile : throw new ProblemsException(problems);

    /// <summary>Reads a weight profile.</summary>
    /// <param name="utf8">The document in UTF-8, with or without byte order mark.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <returns>The profile.</returns>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with file, line, column and JSON path.</exception>
    public static WeightProfile Parse(ReadOnlySpan<byte> utf8, string? file = null) =>
        TryParse(utf8, file, out var profile, out var problems) ? profile : throw new ProblemsException(problems);

    /// <summary>Reads a weight profile, or says everything that is wrong.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="profile">The profile, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its place; empty when there is none.</param>
    /// <returns>Whether the profile could be read and is valid.</returns>
    public static bool TryParse(string text, string? file, [NotNullWhen(true)] out WeightProfile? profile,
        out ImmutableArray<Problem> problems) =>
        (profile = Document.Read<WeightProfile>(text, file, static profile => profile.Validate(), out problems)) is not null;

    /// <summary>Reads a weight profile, or says everything that is wrong.</summary>
    /// <param name="utf8">The document in UTF-8, with or without byte order mark.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="profile">The profile, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its place; empty when there is none.</param>
    /// <returns>Whether the profile could be read and is valid.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, string? file, [NotNullWhen(true)] out WeightProfile? profile,
        out ImmutableArray<Problem> problems) =>
        (profile = Document.Read<WeightProfile>(utf8, file, static profile => profile.Validate(), out problems)) is not null;

    /// <summary>Gives problems that were found after reading, such as those of applying the profile to a model, the line and column of
    /// their paths in the document.</summary>
    /// <param name="utf8">The document that the profile was read from.</param>
    /// <param name="file">The name of the file for messages, or <see langword="null"/>.</param>
    /// <param name="problems">The problems, with JSON paths; a path that the document does not have gets the place of its nearest
    /// ancestor.</param>
    /// <returns>The problems in the same order, with file, line and column.</returns>
    public static ImmutableArray<Problem> Locate(ReadOnlySpan<byte> utf8, string? file, IEnumerable<Problem> problems) =>
        Document.Locate(utf8, file, problems);

    /// <summary>Writes a weight profile in its one canonical form: equal profiles give the same text on every machine.</summary>
    /// <param name="profile">The profile; it need not be valid, so that drafts can be kept.</param>
    /// <returns>The document with a line feed at its end; what has its default is left out, numbers read back to the same bits.</returns>
    /// <exception cref="ProblemsException">Something cannot be written in JSON, such as NaN or a list that was never set; all problems are
    /// listed.</exception>
    public static string Write(WeightProfile profile) => Document.Write(profile);

    /// <summary>Gets the SHA-256 of the canonical text of a weight profile, for audits.</summary>
    /// <param name="profile">The profile.</param>
    /// <returns>64 hexadecimal digits in small letters.</returns>
    /// <exception cref="ProblemsException">Something cannot be written in JSON; all problems are listed.</exception>
    public static string Hash(WeightProfile profile) => Document.Hash(Write(profile));
}
