using System.Collections.Immutable;
using System.Text;

namespace LocationScore.Reporting;

/// <summary>A form in which reports are written.</summary>
/// <remarks>The family is closed: a new format is a class beside this one and a line in <see cref="ReportFormats"/>.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public abstract class ReportFormat
{
    private protected ReportFormat(string name, string mediaType, ImmutableArray<string> extensions)
    {
        Name = name;
        MediaType = mediaType;
        Extensions = extensions;
    }

    /// <summary>Gets the name, such as <c>markdown</c>.</summary>
    public string Name { get; }

    /// <summary>Gets the media type, such as <c>text/csv; charset=utf-8</c>.</summary>
    public string MediaType { get; }

    /// <summary>Gets the extensions of its files with their point, the usual one first.</summary>
    public ImmutableArray<string> Extensions { get; }

    /// <summary>Gets whether it is text in UTF-8; a workbook is not.</summary>
    public abstract bool IsText { get; }

    /// <summary>Writes a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="stream">Where it goes; it is neither flushed nor closed.</param>
    /// <exception cref="ProblemsException">The format cannot hold the report, such as a workbook a table of more than 1,048,576
    /// rows.</exception>
    /// <exception cref="IOException">The stream does not take what is written.</exception>
    public void Write(Report report, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(stream);
        WriteCore(report, stream);
    }

    /// <summary>Writes a report of a text format to a writer.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where it goes; it is neither flushed nor closed.</param>
    /// <exception cref="InvalidOperationException">The format is no text.</exception>
    public void Write(Report report, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(ToText(report));
    }

    /// <summary>Gives a report of a text format as a string.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The text, lines ended by a line feed.</returns>
    /// <exception cref="InvalidOperationException">The format is no text.</exception>
    public string ToText(Report report)
    {
        if (!IsText) throw new InvalidOperationException($"A {Name} is no text: write it to a stream.");
        return Encoding.UTF8.GetString(ToBytes(report));
    }

    /// <summary>Gives a report as bytes.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The bytes of a file.</returns>
    /// <exception cref="ProblemsException">The format cannot hold the report.</exception>
    public byte[] ToBytes(Report report)
    {
        using var stream = new MemoryStream();
        Write(report, stream);
        return stream.ToArray();
    }

    /// <summary>Returns the name.</summary>
    /// <returns>For example <c>markdown</c>.</returns>
    public override string ToString() => Name;

    internal abstract void WriteCore(Report report, Stream stream);
}
