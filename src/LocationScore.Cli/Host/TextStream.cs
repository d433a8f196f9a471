using System.Text;

namespace LocationScore.Cli.Host;

/// <summary>A stream of UTF-8 that ends in a text writer; it stops when the call is cancelled.</summary>
internal sealed class TextStream(TextWriter writer, CancellationToken cancellation) : OneWayStream(cancellation)
{
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private char[] _text = new char[1 << 14];

    protected override void WriteOn(ReadOnlySpan<byte> bytes)
    {
        int most = Encoding.UTF8.GetMaxCharCount(bytes.Length);
        if (_text.Length < most) _text = new char[most];
        writer.Write(_text.AsSpan(0, _decoder.GetChars(bytes, _text, flush: false)));
    }
}

/// <summary>A stream that goes on into another one until the call is cancelled.</summary>
internal sealed class CancellableStream(Stream target, CancellationToken cancellation) : OneWayStream(cancellation)
{
    protected override void WriteOn(ReadOnlySpan<byte> bytes) => target.Write(bytes);
}

/// <summary>A stream that only takes.</summary>
internal abstract class OneWayStream(CancellationToken cancellation) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        cancellation.ThrowIfCancellationRequested();
        WriteOn(buffer);
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        Write(buffer.AsSpan(offset, count));
        return Task.CompletedTask;
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected abstract void WriteOn(ReadOnlySpan<byte> bytes);
}
