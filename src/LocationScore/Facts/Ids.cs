namespace LocationScore;

/// <summary>The form of ids: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 100 characters.</summary>
internal static class Ids
{
    internal const int MaximumLength = 100;

    internal static bool IsValid(string? id) =>
        !string.IsNullOrEmpty(id) && id.Length <= MaximumLength && id.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    internal static Problem Invalid(string path, string what, string? found) =>
        new(ProblemCodes.BadId, path, $"The id of the {what} cannot be used.",
            $"'{(found is { Length: > 60 } ? found[..60] + "…" : found)}'",
            "1 to 100 letters, digits, '-', '_' or '.'", Repair: "Put the full text into the name and keep the id short.");
}
