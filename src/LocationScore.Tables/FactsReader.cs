using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LocationScore.Json;
using LocationScore.Tables.Reading;
using LocationScore.Tables.Sheets;

namespace LocationScore.Tables;

/// <summary>Reads one fact table from one input or several: documents and finished tables first, whose ids and names the others may use,
/// then tables in the order given.</summary>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public static class FactsReader
{
    /// <summary>Reads a fact table.</summary>
    /// <param name="inputs">At least one input.</param>
    /// <param name="options">What is allowed beyond the strict form; <see langword="null"/> allows nothing.</param>
    /// <returns>The table and the notices.</returns>
    /// <exception cref="ArgumentNullException">The list or an input is <see langword="null"/>.</exception>
    /// <exception cref="ProblemsException">Something is wrong; every problem is listed with its file and place.</exception>
    public static FactsReading Read(IReadOnlyList<FactsInput> inputs, TableOptions? options = null) =>
        TryRead(inputs, options, out var reading, out var problems) ? reading : throw new ProblemsException(problems);

    /// <summary>Reads a fact table, or says everything that is wrong.</summary>
    /// <param name="inputs">At least one input.</param>
    /// <param name="options">What is allowed beyond the strict form; <see langword="null"/> allows nothing.</param>
    /// <param name="reading">The table and the notices, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem with its file and place, those of one cause as one; empty when there is none.</param>
    /// <returns>Whether the table could be read and is valid.</returns>
    /// <exception cref="ArgumentNullException">The list or an input is <see langword="null"/>.</exception>
    public static bool TryRead(IReadOnlyList<FactsInput> inputs, TableOptions? options, [NotNullWhen(true)] out FactsReading? reading,
        out ImmutableArray<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        foreach (var input in inputs) ArgumentNullException.ThrowIfNull(input, nameof(inputs));
        if (inputs is [{ Known: { } known }])
        {
            (reading, problems) = (new(known, []), []);
            return true;
        }

        if (inputs is [{ Kind: InputKind.Json } document])
        {
            reading = FactsJson.TryParse(document.Bytes.Span, document.Name, out var parsed, out problems) ? new(parsed, [])
            {
                Places = new DocumentFactPlaces(document.Bytes, document.Name),
            } : null;
            return reading is not null;
        }

        var draft = new FactsDraft(Rules(options ?? TableOptions.Strict));
        foreach (var input in inputs.OrderBy(static input => input.Kind is InputKind.Json or InputKind.Table ? 0 : 1)) Read(input, draft);
        var table = draft.Build();
        problems = [.. draft.Findings.Problems];
        reading = table is null ? null : new(table, draft.Notices) { Places = draft.PlacesOf(table) };
        return reading is not null;
    }

    private static ReadingRules Rules(TableOptions options) => new()
    {
        Point = options.Decimal == DecimalSign.Comma ? ',' : '.',
        Missing = options.Missing.IsDefaultOrEmpty ? new HashSet<string>() : options.Missing.Where(static mark => mark is not null)
            .Select(static mark => mark.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase),
        Year = options.Year?.Year,
        Latest = options.Year is { Year: null },
        FindHeader = options.FindHeader,
        UsualWords = options.UsualWords,
    };

    private static void Read(FactsInput input, FactsDraft draft)
    {
        switch (input.Kind)
        {
            case InputKind.Csv:
                if (DelimitedSource.Of(input.Name, input.Open, draft.Findings) is { } text) TableFacts.Read(text, draft);
                break;
            case InputKind.Xlsx:
                WorkbookFacts.Read(input.Name, input.Bytes, draft);
                break;
            case InputKind.Query:
                TableFacts.Read(new QuerySource(input.Query!, input.Name), draft);
                break;
            case InputKind.Json:
                if (FactsJson.TryParse(input.Bytes.Span, input.Name, out var table, out var problems))
                    draft.Add(table, input.Name, input.Bytes);
                else draft.Findings.AddRange(problems);
                break;
            default:
                draft.Add(input.Known!, input.Name);
                break;
        }
    }
}
