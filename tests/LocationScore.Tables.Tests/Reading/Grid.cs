using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LocationScore.Tables.Tests.Reading;

/// <summary>A table as people keep it: texts under a header; some columns hold values.</summary>
internal sealed record Grid(ImmutableArray<string> Header, ImmutableArray<ImmutableArray<string>> Rows, ImmutableArray<int> Values)
{
    /// <summary>The indicator that no model reads.</summary>
    internal const string Extra = "extra";

    /// <summary>One fact a row, with every detail.</summary>
    internal static Grid Long(FactTable facts)
    {
        using var stream = new MemoryStream();
        FactsCsv.Write(facts, stream);
        var lines = Fields(Encoding.UTF8.GetString(stream.ToArray()));
        return new(lines[0], [.. lines.Skip(1)], [lines[0].IndexOf("value")]);
    }

    /// <summary>One location a row, values alone.</summary>
    internal static Grid Wide(FactTable facts) => new(
        ["location", "name", "group", .. facts.Indicators.Select(static one => $"{one.Id} [{one.Unit}]")],
        [.. facts.Locations.Select(place => (ImmutableArray<string>)[place.Id, place.Name, place.Group ?? "", .. facts.Indicators.Select(one => Number(facts[place.Id, one.Id]?.Value))])],
        [.. Enumerable.Range(3, facts.Indicators.Length)]);

    /// <summary>With rows and columns in another order, which the number says.</summary>
    internal Grid Turned(int number)
    {
        var random = new Random(number);
        int[] order = [.. Enumerable.Range(0, Header.Length)];
        random.Shuffle(order);
        ImmutableArray<string>[] rows = [.. Rows];
        random.Shuffle(rows);
        return new([.. order.Select(k => Header[k])], [.. rows.Select(row => (ImmutableArray<string>)[.. order.Select(k => row[k])])], [.. Values.Select(k => Array.IndexOf(order, k))]);
    }

    /// <summary>With an indicator that no model reads: a column more, or a row more for each location.</summary>
    internal Grid WithExtra()
    {
        if (Values is not [var value] || Header[value] != "value")
            return new(Header.Add($"{Extra} [units]"), [.. Rows.Select(static (row, i) => row.Add($"{i}"))], Values.Add(Header.Length));
        int place = Header.IndexOf("location"), indicator = Header.IndexOf("indicator"), unit = Header.IndexOf("unit");
        string[] places = [.. Rows.Select(row => row[place]).Where(static id => id.Length > 0).Distinct()];
        return this with
        {
            Rows = Rows.AddRange(places.Select((id, i) => (ImmutableArray<string>)[.. Header.Select((_, k) =>
                k == place ? id : k == indicator ? Extra : k == value ? $"{i}" : k == unit ? "units" : "")])),
        };
    }

    /// <summary>With rows between the others in which nothing stands.</summary>
    internal Grid WithBlankRows() => this with
    {
        Rows = [.. Rows.SelectMany(row => (IEnumerable<ImmutableArray<string>>)[row, [.. Header.Select(static _ => "")]])],
    };

    internal Grid WithValues(Func<string, string> written) => this with
    {
        Rows = [.. Rows.Select(row => (ImmutableArray<string>)[.. row.Select((text, k) => text.Length > 0 && Values.Contains(k) ? written(text) : text)])],
    };

    /// <summary>Without the signs that XML cannot hold or changes.</summary>
    internal Grid ForXml() => this with
    {
        Rows = [.. Rows.Select(static row => (ImmutableArray<string>)[.. row.Select(static text => text.Replace("\u0001", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal))])],
    };

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Reads what the writer writes: commas, quotes where needed, one kind of line end.</summary>
    private static List<ImmutableArray<string>> Fields(string text)
    {
        var lines = new List<ImmutableArray<string>>();
        var line = ImmutableArray.CreateBuilder<string>();
        var field = new StringBuilder();
        bool quoted = false;
        for (int k = 0; k < text.Length; k++)
        {
            char c = text[k];
            if (c == '"' && quoted && k + 1 < text.Length && text[k + 1] == '"')
            {
                field.Append('"');
                k++;
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n'))
            {
                field.Append(c);
            }
            else
            {
                line.Add(field.ToString());
                field.Clear();
                if (c == '\n') lines.Add(line.DrainToImmutable());
            }
        }

        return lines;
    }
}
