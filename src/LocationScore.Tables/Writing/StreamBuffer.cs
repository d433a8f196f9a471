using System.Buffers;

namespace LocationScore.Tables.Writing;

/// <summary>A buffer in front of a stream.</summary>
/// <param name="stream">The stream; left open.</param>
internal sealed class StreamBuffer(Stream stream) : IBufferWriter<byte>
{
    private byte[] _bytes = new byte[1 << 16];
    private int _used;

    public void Advance(int count) => _used += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Need(sizeHint);
        return _bytes.AsMemory(_used);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Need(sizeHint);
        return _bytes.AsSpan(_used);
    }

    /// <summary>Hands over what is left.</summary>
    internal void Flush()
    {
        stream.Write(_bytes, 0, _used);
        _used = 0;
    }

    private void Need(int size)
    {
        if (_bytes.Length - _used >= Math.Max(1, size)) return;
        Flush();
        if (_bytes.Length < size) _bytes = new byte[size];
    }
}
