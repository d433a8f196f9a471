using System.Diagnostics;
using System.Text;

namespace LocationScore.Data;

/// <summary>The documents inside this assembly.</summary>
internal static class EmbeddedText
{
    /// <summary>Gets the bytes of a document, such as <c>Models/service-outsourcing.jsonc</c>.</summary>
    internal static byte[] Bytes(string name)
    {
        // Streams are banned so that nothing reads files. The only way to a document inside the assembly is a stream over its memory: no
        // input or output happens here.
#pragma warning disable RS0030
        using var stream = typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)
            ?? throw new UnreachableException($"The assembly has no document named '{name}'.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
#pragma warning restore RS0030
        return bytes;
    }

    /// <summary>Gets the text of a document, which is UTF-8.</summary>
    internal static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
