namespace LocationScore.Cli.Host;

/// <summary>Goes on into a file whose size the system may limit.</summary>
internal sealed class LimitedStream(FileStream target) : OneWayStream(CancellationToken.None)
{
    protected override void WriteOn(ReadOnlySpan<byte> bytes)
    {
        try
        {
            target.Write(bytes);
        }
        catch (ArgumentOutOfRangeException e)
        {
            // What the runtime throws where the system says that a file grows beyond its limit.
            throw new IOException("The file is larger than the system allows.", e);
        }
    }
}

/// <summary>Goes on into another stream, whether that takes it or not.</summary>
internal sealed class PatientStream(Stream target) : OneWayStream(CancellationToken.None)
{
    protected override void WriteOn(ReadOnlySpan<byte> bytes)
    {
        try
        {
            target.Write(bytes);
        }
        catch (IOException)
        {
            // Nobody is left to tell.
        }
    }
}
