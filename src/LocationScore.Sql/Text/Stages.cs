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

    /// <summary>Writes the stages, with the rows for which a condition holds, and returns the name of the last one.</summary>
    /// <param name="from">What the first stage reads, from the word FROM on.</param>
    /// <param name="id">The expression of the id in the first stage.</param>
    /// <param name="outputs">Texts that the last stage must be able to compute.</param>
    /// <param name="keep">The rows that are kept.</param>
    /// <param name="text">Receives the stages, separated by commas.</param>
    internal string Write(string from, string id, IEnumerable<string> outputs, Condition keep, StringBuilder text)
    {
        var lastUse = new Dictionary<string, int>(StringComparer.Ordinal);
        var waiting = new Stack<(string Text, int User)>();
        foreach (string output in outputs) waiting.Push((output, int.MaxValue));
        int filter = keep.Known is null ? keep.Level + 1 : int.MaxValue, last = keep.Known is null ? filter : 0;
        if (keep.Known is null) waiting.Push((keep.Text, filter));
        while (waiting.TryPop(out var item))
        {
            foreach (Match match in Names().Matches(item.Text))
            {
                if (!_byName.TryGetValue(match.Value, out var column)) continue;
                last = Math.Max(last, column.Level);
                bool known = lastUse.TryGetValue(column.Name, out int use);
                if (known && use >= item.User) continue;
                lastUse[column.Name] = item.User;
                if (!known && column.Level > 0) waiting.Push((column.Text, column.Level));
            }
        }

        for (int level = 0; level <= last; level++)
        {
            if (level > 0) text.Append(",\n");
            text.Append('s').Append(level).Append(" AS (SELECT ").Append(level == 0 ? id + " AS id0" : "id0");
            foreach (var column in _columns)
            {
                if (!lastUse.TryGetValue(column.Name, out int use) || column.Level > level || use <= level
                    && column.Level != level) continue;
                text.Append(", ");
                if (column.Level == level) text.Append(column.Text).Append(" AS ");
                text.Append(column.Name);
            }

            text.Append(level == 0 ? " " + from : " FROM s" + (level - 1));
            if (level == filter) text.Append(" WHERE ").Append(keep.Text);
            if (level > 0) text.Append(dialect.Fence);
            text.Append(')');
        }

        return "s" + last;
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

    private sealed record Column(string Name, string Text, int Level);
}
