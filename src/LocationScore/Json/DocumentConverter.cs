using System.Text.Json;
using System.Text.Json.Serialization;
using LocationScore.Methods;

namespace LocationScore.Json;

/// <summary>Lets <c>System.Text.Json</c> read and write a type of this library as its documents do, whatever the options of the caller:
/// field names in camel case, kinds and choices by name.</summary>
/// <remarks>The types name it in an attribute, so that endpoints and caches need no set-up; it works with reflection, with source
/// generation and ahead of time.</remarks>
/// <typeparam name="T">The type.</typeparam>
/// <threadsafety>All members may be called from several threads.</threadsafety>
public sealed class DocumentConverter<T> : JsonConverter<T>
    where T : class
{
    private readonly JsonConverter<T>? _own = (JsonConverter<T>?)Own();

    /// <summary>Reads a value.</summary>
    /// <param name="reader">Where the value starts.</param>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The value is not one of this type; the inner exception lists every problem when it is a
    /// document.</exception>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return _own is not null ? _own.Read(ref reader, typeToConvert,
                options) : JsonSerializer.Deserialize(ref reader, Contract.Of<T>());
        }
        catch (Exception failure) when (failure is ProblemsException or ArgumentException)
        {
            throw new JsonException(failure.Message, failure);
        }
    }

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (_own is not null) _own.Write(writer, value, options);
        else JsonSerializer.Serialize(writer, value, Contract.Of<T>());
    }

    private static JsonConverter? Own() =>
        typeof(T) == typeof(ScoringResult) ? new WholeDocumentConverter<ScoringResult>(static text => ResultJson.Parse(text),
            static result => ResultJson.Write(result))
        : typeof(T) == typeof(ScoringModel)
            ? new WholeDocumentConverter<ScoringModel>(static text => ModelJson.Parse(text), ModelJson.Write)
        : typeof(T) == typeof(WeightProfile)
            ? new WholeDocumentConverter<WeightProfile>(static text => ProfileJson.Parse(text), ProfileJson.Write)
        : typeof(T) == typeof(FactTable) ? new WholeDocumentConverter<FactTable>(static text => FactsJson.Parse(text), FactsJson.Write)
        : typeof(T) == typeof(ModelNode) ? new NodeConverter()
        : typeof(T) == typeof(NamedValues) ? new NamedValuesConverter()
        : typeof(T) == typeof(Ranks) ? new WholeNumbersConverter<Ranks>(static ranks => ranks,
            static numbers => Ranks.Of(Array.ConvertAll(numbers, static rank => (double)rank), ScoreDirection.LowerIsBetter, 0))
        : typeof(T) == typeof(SortOrder) ? new WholeNumbersConverter<SortOrder>(static order => order,
            static numbers => new SortOrder([.. numbers]))
        : typeof(T) == typeof(ValueTable) ? new RowsConverter<ValueTable>(static table => table.ToRows(),
            static rows => new(rows.Length, rows.Length == 0 ? 0 : rows[0].Length, (i, j) => rows[i][j]))
        : typeof(T) == typeof(PairTable) ? new RowsConverter<PairTable>(static table =>
            [.. table.ToRows().Select(static row => row.ToArray())], static rows => new(rows.Length, (a, b) => rows[a][b]), square: true)
        : typeof(T) == typeof(OutrankingGraph) ? new RowsConverter<OutrankingGraph>(
            static graph => [.. Enumerable.Range(0, graph.Count)
                .Select(a => Enumerable.Range(0, graph.Count).Select(b => graph[a, b] ? 1.0 : 0.0).ToArray())],
            static rows => new(rows.Length, (a, b) => rows[a][b] != 0), square: true)
        : null;
}
