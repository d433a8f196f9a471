using System.Buffers;
using System.Text;
using LocationScore.Numerics;
using LocationScore.Shared;
using LocationScore.Tables.Reading;

namespace LocationScore.Tables.Writing;

/// <summary>Writes a fact table in the long form, row by row, in UTF-8 with commas.</summary>
internal static class LongFormCsv
{
    private const int LongestNumber = 32;

    private static readonly SearchValues<char> s_quoted = SearchValues.Create("\",\r\n");

    internal static void Write(FactTable table, IBufferWriter<byte> writer)
    {
        int[] used = Used(table);
        for (int k = 0; k < used.Length; k++)
        {
            if (k > 0) writer.Write(","u8);
            Field(LongForm.Columns[used[k]], writer);
        }

        writer.Write("\n"u8);
        foreach (var row in new LongRows(table, details: true, SafeText.Csv).All())
        {
            for (int k = 0; k < used.Length; k++)
            {
                if (k > 0) writer.Write(","u8);
                if (used[k] == 2) Number(row.Value, writer);
                else Field(row.Texts[used[k]], writer);
            }

            writer.Write("\n"u8);
        }
    }

    /// <summary>The columns that have something to say, and those that every table has.</summary>
    private static int[] Used(FactTable table)
    {
        var used = new bool[LongForm.Columns.Length];
        Array.Fill(used, true, 0, 6);
        foreach (var row in new LongRows(table, details: true, SafeText.Csv).All())
        {
            for (int k = 6; k < used.Length; k++) used[k] |= row.Texts[k] is not null;
        }

        return [.. Enumerable.Range(0, used.Length).Where(k => used[k])];
    }

    private static void Number(double? value, IBufferWriter<byte> writer)
    {
        if (value is not { } number) return;
        Encoding.UTF8.GetBytes(RoundTrip.Text(number), writer);
    }

    private static void Field(string? text, IBufferWriter<byte> writer)
    {
        if (string.IsNullOrEmpty(text)) return;
        bool quoted = text[0] == ' ' || text[^1] == ' ' || text.AsSpan().ContainsAny(s_quoted);
        if (quoted) text = $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        Encoding.UTF8.GetBytes(text, writer);
    }
}
