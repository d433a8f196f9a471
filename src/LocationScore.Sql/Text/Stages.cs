using System.Text;
using System.Text.RegularExpressions;

namespace LocationScore.Sql;

/// <summary>Named columns in stages: each stage computes what rests on the stages before it, and carries on what later ones need.</summary>
internal sealed partial class Stages(SqlDialect dialect)
{
    private readonly List<Column> _columns = [];
    private readonly Dictionary<string, Column> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column> _byName = new(StringComparer.Ordinal);

    internal SqlDialect Dialect => dialect;

    /// <summary>A column of the first stage.</summary>
    internal Number Base(string text) => new(dialect, Add(text, 0, "x").Name, 0);

    /// <summary>Computes a number once, in the first stage where that is possible.</summary>
    internal Number Name(Number number, string prefix)
    {
        if (number.Constant is not null) return number;
        string text = number.Show(dialect);
        if (_byName.TryGetValue(text, out _)) return number;
        var column = Add(text, number.Level + 1, prefix);
        return new(dialect, column.Name, column.Level);
    }

    /// <summary>Computes a condition once.</summary>
    internal Condition Name(Condition condition, string prefix)
    {
        if (condition.Known is not null || _byName.ContainsKey(condition.Text)) return condition;
        var column = Add($"({condition.Text})", condition.Level + 1, prefix);
        return new(dialect, column.Name, column.Level);
    }

    /// <summary>Writes the stages, with the rows for which a condition holds.</summary>
    /// <param name="from">What the first stage reads, from the word FROM on.</param>
    /// <param name="id">The expression of the id in the first stage.</param>
    /// <param name="outputs">Texts that the last stage must be able to compute.</param>
    /// <param name="keep">The rows that are kept.</param>
    /// <param name="text">Receives the stages, separated by commas.</param>
    /// <returns>The name of the last stage, and the outputs as texts over its columns.</returns>
    internal (string Last, string[] Outputs) Write(
        string from, string id, IReadOnlyList<string> outputs, Condition keep, StringBuilder text)
    {
        var uses = Uses([.. outputs, .. keep.Known is null ? [keep.Text] : Array.Empty<string>()]);
        // A column that is used once may save a stage by standing where it is used: worth it only where stages copy rows.
        var written = new Dictionary<string, Column>(StringComparer.Ordinal);
        foreach (var column in _columns)
        {
            if (!uses.TryGetValue(column.Name, out int count)) continue;
            string body = column.Level == 0 ? column.Text : Inlined(column.Text);
            int level = column.Level == 0 ? 0 : 1 + LevelOf(body);
            bool isInlined = dialect.CopiesStages && count == 1 && column.Level > 0 && !body.Contains(" OVER (", StringComparison.Ordinal);
            written.Add(column.Name, new(column.Name, body, level, isInlined));
        }

        string[] results = [.. outputs.Select(Inlined)];
        string kept = keep.Known is null ? Inlined(keep.Text) : "";
        int filter = keep.Known is null ? 1 + LevelOf(kept) : int.MaxValue;
        int last = Math.Max(keep.Known is null ? filter : 0, results.Length == 0 ? 0 : results.Max(LevelOf));
        var lastUse = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string result in results) Use(result, int.MaxValue);
        Use(kept, filter);
        foreach (var column in written.Values)
        {
            if (!column.IsInlined && column.Level > 0) Use(column.Text, column.Level);
        }

        for (int level = 0; level <= last; level++)
        {
            if (level > 0) text.Append(",\n");
            text.Append('s').Append(level).Append(" AS (").Append(level > 0 ? dialect.Fence : "");
            text.Append("SELECT ").Append(level == 0 ? id + " AS id0" : "id0");
            foreach (var column in written.Values)
            {
                if (column.IsInlined || !lastUse.TryGetValue(column.Name, out int use) || column.Level > level
                    || use <= level && column.Level != level) continue;
                text.Append(", ");
                if (column.Level == level) text.Append(column.Text).Append(" AS ");
                text.Append(column.Name);
            }

            text.Append(level == 0 ? " " + from : " FROM s" + (level - 1));
            if (level == filter) text.Append(" WHERE ").Append(kept);
            text.Append(')');
        }

        return ("s" + last, results);

        string Inlined(string body) => !dialect.CopiesStages ? body
            : NamesOutsideTexts().Replace(body, match =>
                written.TryGetValue(match.Value, out var column) && column.IsInlined ? column.Text : match.Value);

        int LevelOf(string body) => Known(body).Select(name => written[name].Level).DefaultIfEmpty(0).Max();

        IEnumerable<string> Known(string body) =>
            Names().Matches(body).Select(static match => match.Value).Where(written.ContainsKey);

        void Use(string body, int level)
        {
            foreach (string name in Known(body)) lastUse[name] = Math.Max(level, lastUse.GetValueOrDefault(name));
        }
    }

    /// <summary>How often each column is named by some texts and by the columns that these rest on.</summary>
    private Dictionary<string, int> Uses(string[] texts)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Stack<string>(texts);
        while (waiting.TryPop(out string? body))
        {
            foreach (Match match in Names().Matches(body))
            {
                if (!_byName.TryGetValue(match.Value, out var column)) continue;
                uses[column.Name] = uses.GetValueOrDefault(column.Name) + 1;
                if (uses[column.Name] == 1 && column.Level > 0) waiting.Push(column.Text);
            }
        }

        return uses;
    }

    private Column Add(string text, int level, string prefix)
    {
        if (_byText.TryGetValue(text, out var known)) return known;
        var column = new Column(prefix + _columns.Count, text, level);
        _columns.Add(column);
        _byText.Add(text, column);
        _byName.Add(column.Name, column);
        return column;
    }

    [GeneratedRegex("[a-z]+[0-9]+")]
    private static partial Regex Names();

    /// <summary>Names, and texts as wholes, so that no name within one is found.</summary>
    [GeneratedRegex("'(?:[^']|'')*'|[a-z]+[0-9]+")]
    private static partial Regex NamesOutsideTexts();

    private sealed record Column(string Name, string Text, int Level, bool IsInlined = false);
}
