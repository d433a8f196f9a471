using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LocationScore.Json;

/// <summary>Reads and writes one type of document: text to tree, structure, record, meaning; every problem of a stage with its
/// place.</summary>
internal static class Document
{
    /// <summary>Reads a document; the caller turns the record into the value and checks what it means.</summary>
    internal static T? Read<T>(ReadOnlySpan<byte> utf8, string? file, Func<T, ImmutableArray<Problem>> check,
        out ImmutableArray<Problem> problems)
        where T : class
    {
        var tree = JsonTree.Read(utf8, out var unreadable);
        if (tree is null)
        {
            problems = [unreadable! with { File = file, Hides = "the rest of the document" }];
            return null;
        }

        var shape = (ObjectShape)Shape.Of(typeof(T));
        var differences = StructureCheck.Run(tree, shape);
        if (differences.Count > 0)
        {
            problems = [.. differences.OrderBy(static problem => problem.Line ?? int.MaxValue).ThenBy(static problem => problem.Column)
                .Select(problem => problem with { File = file, Hides = "whether the parts of the document fit together" })];
            return null;
        }

        T value;
        try
        {
            value = JsonSerializer.Deserialize(FullForm.Of(tree, shape).Span, Contract.Of<T>())!;
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            problems = [new(ProblemCodes.BadJson, "$", $"The document passed the check but could not be read: {failure.Message}",
                Repair: "This is a mistake of the library: please report it with the document.", File: file)];
            return null;
        }

        var places = new JsonPath(tree);
        var found = check(value);
        problems = [.. found.Take(StructureCheck.MostProblems).Select(problem => places.Placed(problem, file))];
        if (found.Length > problems.Length) problems = problems.Add(StructureCheck.CutOff() with { File = file });
        return problems.IsEmpty ? value : null;
    }

    internal static T? Read<T>(string text, string? file, Func<T, ImmutableArray<Problem>> check, out ImmutableArray<Problem> problems)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(text);
        byte[] utf8;
        try
        {
            utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text);
        }
        catch (EncoderFallbackException broken)
        {
            var (line, column) = new TextPlaces(Encoding.UTF8.GetBytes(text[..broken.Index])).Of(int.MaxValue);
            problems = [new(ProblemCodes.BadJson, "$", "The text has half of a surrogate pair, which is not a character.",
                File: file, Line: line, Column: column)];
            return null;
        }

        return Read(utf8.AsSpan(), file, check, out problems);
    }

    /// <summary>Gives problems that were found later the places of their paths in the document; as they are when the text is not
    /// JSON.</summary>
    internal static ImmutableArray<Problem> Locate(ReadOnlySpan<byte> utf8, string? file, IEnumerable<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        if (JsonTree.Read(utf8, out _) is not { } tree) return [.. problems.Select(problem => problem with { File = file })];
        var places = new JsonPath(tree);
        return [.. problems.Select(problem => places.Placed(problem, file))];
    }

    /// <summary>Writes a record; what JSON cannot express is a problem with its path.</summary>
    internal static string Write<T>(T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value);
        var shape = (ObjectShape)Shape.Of(typeof(T));
        var tree = JsonTree.Read(JsonSerializer.SerializeToUtf8Bytes(value, Contract.Of<T>()), out var unreadable);
        if (tree is null) throw new ProblemsException([unreadable! with { Line = null, Column = null }]);
        var problems = StructureCheck.Run(tree, shape);
        if (problems.Count > 0) throw new ProblemsException(problems.Select(static problem => problem with { Line = null, Column = null }));
        return ShortForm.Of(tree, shape);
    }

    internal static string Hash(string canonicalText) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalText)));
}
