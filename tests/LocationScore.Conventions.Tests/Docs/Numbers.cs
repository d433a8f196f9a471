using System.Globalization;
using System.Text;
using System.Text.Json;

namespace LocationScore.Conventions.Tests.Docs;

/// <summary>Numbers and tables as the generated pages write them.</summary>
internal static class Numbers
{
    /// <summary>At most four decimals, without the sign of a rounded zero.</summary>
    internal static string Short(double value)
    {
        string text = value.ToString("0.####", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
    }

    /// <summary>All digits, for inputs.</summary>
    internal static string Full(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    internal static double[] List(JsonElement numbers) => [.. numbers.EnumerateArray().Select(static x => x.GetDouble())];

    internal static double[][] Rows(JsonElement rows) => [.. rows.EnumerateArray().Select(List)];

    /// <summary>A table of Markdown; the first columns are text, the others are numbers.</summary>
    internal static string Table(IEnumerable<string> head, IEnumerable<IEnumerable<string>> rows, int texts = 1)
    {
        var text = new StringBuilder();
        string[] names = [.. head];
        text.Append("| ").AppendJoin(" | ", names).Append(" |\n|");
        for (int k = 0; k < names.Length; k++) text.Append(k < texts ? "---|" : "---:|");
        text.Append('\n');
        foreach (var row in rows) text.Append("| ").AppendJoin(" | ", row).Append(" |\n");
        return text.ToString();
    }
}
