using System.Buffers;
using System.Text;
using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Writes the first table of a report as CSV, numbers in full, straight into the stream: a long table is never in memory as a
/// whole.</summary>
internal sealed class CsvFormat : ReportFormat
{
    private const int BufferSize = 1 << 16;

    private static readonly SearchValues<char> s_quoted = SearchValues.Create(",\"\r\n");

    internal CsvFormat()
        : base("csv", "text/csv; charset=utf-8", [".csv"])
    {
    }

    public override bool IsText => true;

    internal override void WriteCore(Report report, Stream stream)
    {
        if (report.Parts.OfType<ReportTable>().FirstOrDefault() is not { } table) return;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var line = new Line(buffer, stream);
            var origin = table.Columns.Any(static column => column.Key == "model") ? null : report.Origin;
            for (int k = 0; k < table.Columns.Length; k++) line.Text(table.Columns[k].Key, k);
            if (origin is not null) line.Last("model", "profile", table.Columns.Length);
            line.End();
            for (int row = 0; row < table.RowCount; row++)
            {
                if (table.EmphasisOf(row) == Emphasis.Heading) continue;
                for (int k = 0; k < table.Columns.Length; k++)
                {
                    var cell = table[row, k];
                    if (cell.Number is { } number) line.Number(number, k);
                    else line.Text(cell.IsPlainNumber || cell.Text == "–" ? "" : cell.Text.Trim(' '), k);
                }

                if (origin is { } from) line.Last(from.Model, from.Profile, table.Columns.Length);
                line.End();
            }

            line.Flush();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Fields of one line after another, in a buffer that goes to the stream when it is full.</summary>
    private ref struct Line(byte[] buffer, Stream stream)
    {
        private int _used;

        internal void Number(double number, int column)
        {
            Room(FullNumber.Longest + 1);
            if (column > 0) buffer[_used++] = (byte)',';
            _used += FullNumber.Write(number, buffer.AsSpan(_used));
        }

        internal void Text(string text, int column)
        {
            string safe = SafeText.Csv(text);
            bool quoted = safe.Length > 0 && (safe.AsSpan().ContainsAny(s_quoted) || safe[0] == ' ' || safe[^1] == ' ');
            if (quoted) safe = $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
            Room(1);
            if (column > 0) buffer[_used++] = (byte)',';
            for (var rest = safe.AsSpan(); rest.Length > 0;)
            {
                var piece = rest[..Math.Min(rest.Length, BufferSize / 4)];
                if (piece.Length < rest.Length && char.IsHighSurrogate(piece[^1])) piece = piece[..^1];
                Room(Encoding.UTF8.GetMaxByteCount(piece.Length));
                _used += Encoding.UTF8.GetBytes(piece, buffer.AsSpan(_used));
                rest = rest[piece.Length..];
            }
        }

        internal void Last(string model, string profile, int column)
        {
            Text(model, column);
            Text(profile, column + 1);
        }

        internal void End()
        {
            Room(1);
            buffer[_used++] = (byte)'\n';
        }

        internal void Flush()
        {
            stream.Write(buffer, 0, _used);
            _used = 0;
        }

        private void Room(int bytes)
        {
            if (buffer.Length - _used < bytes) Flush();
        }
    }
}
