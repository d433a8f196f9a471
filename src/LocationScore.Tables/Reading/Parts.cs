using LocationScore.Tables.Sheets;

namespace LocationScore.Tables.Reading;

/// <summary>A part of what is read, whose rows have numbers that no other part has.</summary>
/// <param name="file">The name of its file.</param>
internal abstract class Part(string file)
{
    internal string File { get; } = file;

    /// <summary>The number before that of its first row.</summary>
    internal int Base { get; set; }

    /// <summary>How many rows it has numbered.</summary>
    internal int Rows { get; set; }

    /// <summary>Returns the problem at a row of this part, and there at the first of the columns that exists.</summary>
    internal abstract Problem Place(Problem problem, int row, params ReadOnlySpan<string> columns);

    /// <summary>Returns a row, and a column of it, in words that name the file.</summary>
    internal abstract string Describe(int row, string? column);
}

/// <summary>A table.</summary>
/// <param name="source">The table.</param>
/// <param name="header">Its header.</param>
internal sealed class TablePart(RowSource source, Header header) : Part(source.File)
{
    internal override Problem Place(Problem problem, int row, params ReadOnlySpan<string> columns)
    {
        int? at = null;
        foreach (string name in columns) at ??= header.Find(name);
        return source.At(problem, row, Find(row, at), at is { } k ? header.Names[k] : null);
    }

    internal override string Describe(int row, string? column) => $"{source.File}: {source.Describe(row, column)}";

    /// <summary>Reads the table again up to the row: places are not kept, because hardly any is ever asked for.</summary>
    private (int Line, int Column) Find(int row, int? column)
    {
        if (source.CanReopen)
        {
            using var cursor = source.Open(null);
            while (cursor.Read() && cursor.Number <= row)
            {
                if (cursor.Number == row) return column is { } k && k < cursor.Count ? cursor.Place(k) : (cursor.Place(0).Line, 1);
            }
        }

        return (row, (column ?? 0) + 1);
    }
}

/// <summary>A document or a finished table.</summary>
/// <param name="name">Its name.</param>
/// <param name="locations">The number of its locations.</param>
/// <param name="indicators">The number of its indicators.</param>
/// <param name="sources">The number of its sources.</param>
internal sealed class DocumentPart(string name, int locations, int indicators, int sources) : Part(name)
{
    /// <summary>The text of the document; empty where a finished table was given.</summary>
    internal ReadOnlyMemory<byte> Text { get; init; }

    internal int RowOfLocation(int at) => Base + 1 + at;

    internal int RowOfIndicator(int at) => Base + 1 + locations + at;

    internal int RowOfSource(int at) => Base + 1 + locations + indicators + at;

    internal int RowOfFacts => RowOfSource(sources);

    internal override Problem Place(Problem problem, int row, params ReadOnlySpan<string> columns) =>
        problem with { File = File, Path = columns is [] or ["", ..] ? Path(row) : $"{Path(row)}.{columns[0]}" };

    internal override string Describe(int row, string? column) => $"{File}: {Path(row)}";

    private string Path(int row)
    {
        int at = row - 1;
        if (at < locations) return Item("locations", at);
        if ((at -= locations) < indicators) return Item("indicators", at);
        return (at -= indicators) < sources ? Item("sources", at) : "$.facts";

        static string Item(string list, int at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"$.{list}[{at}]");
    }
}

/// <summary>All parts, found by the number of a row.</summary>
internal sealed class PartList : IPlaces
{
    private readonly List<Part> _parts = [];

    /// <summary>Adds a part, whose rows follow those that the one before has by now.</summary>
    internal void Add(Part part)
    {
        part.Base = _parts.Count == 0 ? 0 : _parts[^1].Base + _parts[^1].Rows;
        _parts.Add(part);
    }

    public Problem Place(Problem problem, int row, params ReadOnlySpan<string> columns)
    {
        var part = Of(row);
        return part.Place(problem, row - part.Base, columns);
    }

    public string Describe(int row, string? column = null)
    {
        var part = Of(row);
        return part.Describe(row - part.Base, column);
    }

    /// <summary>The document that has a row, or null when a table has it.</summary>
    internal DocumentPart? DocumentOf(int row) => Of(row) as DocumentPart;

    public string FileOf(int row) => Of(row).File;

    private Part Of(int row)
    {
        int low = 0, high = _parts.Count - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (_parts[middle].Base < row) low = middle;
            else high = middle - 1;
        }

        return _parts[low];
    }
}
