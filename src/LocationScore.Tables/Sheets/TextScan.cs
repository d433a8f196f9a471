using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace LocationScore.Tables.Sheets;

/// <summary>What a first pass over a text tells: how it is encoded, how it begins, and how many lines and bytes it has.</summary>
/// <param name="Encoding">The encoding; null when the bytes are no text.</param>
/// <param name="Mark">The number of bytes of the byte order mark.</param>
/// <param name="Start">The first characters.</param>
/// <param name="Lines">The number of lines; what ends the last one begins no other.</param>
/// <param name="Size">The number of bytes.</param>
/// <param name="FaultAt">The position of the first byte that is no text, from 0.</param>
/// <param name="Fault">That byte; null at the end of the text.</param>
/// <param name="FaultLine">Its line, from 1.</param>
internal sealed record TextScan(Encoding? Encoding, int Mark, string Start, int Lines, long Size, long FaultAt, byte? Fault, int FaultLine)
{
    private const int Block = 1 << 16;

    internal static TextScan Of(Stream stream)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            int read = stream.ReadAtLeast(buffer, Block, throwOnEndOfStream: false);
            return buffer.AsSpan(0, read) switch
            {
                [0xFF, 0xFE, ..] => Utf16(stream, buffer, read, new UnicodeEncoding(false, false, true)),
                [0xFE, 0xFF, ..] => Utf16(stream, buffer, read, new UnicodeEncoding(true, false, true)),
                var first => Utf8Text(stream, buffer, read, first is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0),
            };
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static TextScan Utf8Text(Stream stream, byte[] buffer, int read, int mark)
    {
        string? start = null;
        long size = 0;
        int lines = 0, kept = 0;
        bool ended = false;
        while (true)
        {
            var span = buffer.AsSpan(0, kept + read);
            bool last = read == 0;
            int whole = Whole(span, last);
            if (whole < 0 || span.Contains((byte)0))
            {
                int at = FirstInvalid(span);
                return new(null, mark, start ?? "", lines, size, size - kept + at, at < span.Length ? span[at] : null,
                    lines + 1 + span[..at].Count((byte)'\n'));
            }

            start ??= Encoding.UTF8.GetString(span[mark..whole]);
            lines += span[..whole].Count((byte)'\n');
            if (whole > 0) ended = span[whole - 1] == (byte)'\n';
            size += read;
            if (last) return new(new UTF8Encoding(false), mark, start, ended ? lines : lines + 1, size, 0, null, 0);
            kept = span.Length - whole;
            span[whole..].CopyTo(buffer);
            read = stream.Read(buffer, kept, Block - kept);
        }
    }

    private static TextScan Utf16(Stream stream, byte[] buffer, int read, UnicodeEncoding encoding)
    {
        var decoder = encoding.GetDecoder();
        char[] chars = new char[Block];
        string? start = null;
        long size = 0;
        int lines = 0, mark = 2;
        bool ended = false;
        try
        {
            while (true)
            {
                int count = decoder.GetChars(buffer, size == 0 ? mark : 0,
                    size == 0 ? Math.Max(0, read - mark) : read, chars, 0, flush: read == 0);
                start ??= new(chars, 0, count);
                lines += chars.AsSpan(0, count).Count('\n');
                if (count > 0) ended = chars[count - 1] == '\n';
                size += read;
                if (read == 0) return new(encoding, mark, start, ended ? lines : lines + 1, size, 0, null, 0);
                read = stream.Read(buffer, 0, Block);
            }
        }
        catch (DecoderFallbackException)
        {
            return new(null, mark, "", lines, size, size, null, lines + 1);
        }
    }

    /// <summary>The number of bytes that are whole characters; -1 when there is one that cannot be.</summary>
    private static int Whole(ReadOnlySpan<byte> bytes, bool last)
    {
        for (int cut = 0; cut <= (last ? 0 : Math.Min(3, bytes.Length)); cut++)
        {
            if (Utf8.IsValid(bytes[..^cut])) return bytes.Length - cut;
        }

        return -1;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (at < bytes.Length && bytes[at] != 0
            && Rune.DecodeFromUtf8(bytes[at..], out _, out int used) == OperationStatus.Done) at += used;
        return at;
    }
}
