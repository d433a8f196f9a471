using System.Globalization;
using System.Text;

namespace LocationScore;

/// <summary>One thing that is wrong with an input, said so that its author can repair it.</summary>
/// <param name="Code">A stable name of the kind of problem, from <see cref="ProblemCodes"/>.</param>
/// <param name="Path">Where it is: a JSON path such as <c>$.factors[0].weight</c>, or a cell such as <c>row 3, column gdp</c>.</param>
/// <param name="Message">What is wrong, as one sentence.</param>
/// <param name="Found">What was found there, or <see langword="null"/>.</param>
/// <param name="Allowed">What is allowed there, or <see langword="null"/>.</param>
/// <param name="Nearest">The known name nearest to an unknown one, or <see langword="null"/>.</param>
/// <param name="Repair">What to do, or <see langword="null"/>.</param>
/// <param name="File">The name of the file, or <see langword="null"/> when the input was not a file.</param>
/// <param name="Line">The line in the text, from 1, or <see langword="null"/>.</param>
/// <param name="Column">The column in the line, from 1, or <see langword="null"/>.</param>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record Problem(
    string Code,
    string Path,
    string Message,
    string? Found = null,
    string? Allowed = null,
    string? Nearest = null,
    string? Repair = null,
    string? File = null,
    int? Line = null,
    int? Column = null)
{
    /// <summary>Gets the id of the location whose fact, or whose missing fact, this is about; <see langword="null"/> when it is about
    /// none.</summary>
    public string? Location { get; init; }

    /// <summary>Gets the id of the indicator whose fact, or whose missing fact, this is about; <see langword="null"/> when it is about
    /// none.</summary>
    public string? Indicator { get; init; }

    /// <summary>Gets what could not be judged because of this, such as <c>the values of 'rent'</c>: when it is solved, more may follow;
    /// <see langword="null"/> when it hides nothing.</summary>
    public string? Hides { get; init; }

    /// <summary>The problem with the place where its fact is written, behind what was found.</summary>
    internal Problem WithFactAt(string place) => this with { Found = Found is null ? place : $"{Found} ({place})" };

    /// <summary>Returns the problem as text: place, code, message, found, allowed, nearest name and repair.</summary>
    /// <returns>One or more lines in the invariant culture.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (File is not null) text.Append(File);
        if (Line is int line) text.Append(CultureInfo.InvariantCulture, $"({line},{Column ?? 1})");
        if (text.Length > 0) text.Append(": ");
        text.Append(Code).Append(" at ").Append(Path.Length == 0 ? "$" : Path).Append(": ").Append(Message);
        if (Found is not null) text.Append("\n    found:    ").Append(Found);
        if (Allowed is not null) text.Append("\n    allowed:  ").Append(Allowed);
        if (Nearest is not null) text.Append("\n    nearest:  did you mean '").Append(Nearest).Append("'?");
        if (Repair is not null) text.Append("\n    repair:   ").Append(Repair);
        return text.ToString();
    }
}
