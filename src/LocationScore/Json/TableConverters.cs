using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocationScore.Json;

/// <summary>A table as a list of rows of numbers.</summary>
internal sealed class RowsConverter<T>(Func<T, double[][]> rows, Func<double[][], T> create, bool square = false) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var read = new List<double[]>();
        Expect(reader.TokenType == JsonTokenType.StartArray);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            var row = new List<double>();
            while (reader.Read() && reader.TokenType == JsonTokenType.Number) row.Add(reader.GetDouble());
            Expect(reader.TokenType == JsonTokenType.EndArray);
            read.Add([.. row]);
            Expect(row.Count == read[0].Length);
        }

        Expect(reader.TokenType == JsonTokenType.EndArray && !(square && read.Exists(row => row.Length != read.Count)));
        return create([.. read]);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (double[] row in rows(value))
        {
            writer.WriteStartArray();
            foreach (double cell in row) NumberConverter.Write(writer, cell);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    }

    private void Expect(bool isSo)
    {
        if (!isSo) throw new JsonException(
            $"The table is not a list of rows of numbers of the same length{(square ? ", as many as rows" : "")}.");
    }
}

/// <summary>Ranks or an order as a list of whole numbers.</summary>
internal sealed class WholeNumbersConverter<T>(Func<T, IEnumerable<int>> numbers, Func<int[], T> create) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var read = new List<int>();
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("There must be a list of whole numbers.");
        while (reader.Read() && reader.TokenType == JsonTokenType.Number) read.Add(reader.GetInt32());
        if (reader.TokenType != JsonTokenType.EndArray) throw new JsonException("There must be a list of whole numbers.");
        return create([.. read]);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (int number in numbers(value)) writer.WriteNumberValue(number);
        writer.WriteEndArray();
    }
}
