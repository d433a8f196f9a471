namespace LocationScore.Cli.Databases;

/// <summary>Reads lines of bytes, each ended by a line feed. A last line without one is none: its writer was cut off.</summary>
internal sealed class LineReader(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start, _end;

    /// <summary>The next line without its end, valid until the next call; or false at the end.</summary>
    internal bool TryRead(out ReadOnlyMemory<byte> line)
    {
        int searched = _start;
        while (true)
        {
            int at = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = _buffer.AsMemory(_start, searched + at - _start);
                _start = searched + at + 1;
                return true;
            }

            searched = _end;
            if (_end == _buffer.Length)
            {
                // Room is made at the front first, and then by a larger buffer.
                int length = _end - _start;
                byte[] target = length > _buffer.Length / 2 ? new byte[_buffer.Length * 2] : _buffer;
                Buffer.BlockCopy(_buffer, _start, target, 0, length);
                (_buffer, _start, _end, searched) = (target, 0, length, length);
            }

            int read = stream.Read(_buffer, _end, _buffer.Length - _end);
            if (read == 0)
            {
                line = default;
                return false;
            }

            _end += read;
        }
    }
}
