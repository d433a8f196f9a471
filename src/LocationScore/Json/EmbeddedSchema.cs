using System.Diagnostics;
using System.Text;

namespace LocationScore.Json;

/// <summary>The finished schemas inside this assembly; tests write them from the records and their documentation.</summary>
internal static class EmbeddedSchema
{
    /// <summary>Gets a schema: that of the model, the profile or the facts.</summary>
    internal static string Text(string name)
    {
        // Streams are banned so that nothing reads files. The only way to a document inside the assembly is a stream over its memory: no
        // input or output happens here.
#pragma warning disable RS0030
        using var stream = typeof(EmbeddedSchema).Assembly.GetManifestResourceStream(name + ".schema.json")
            ?? throw new UnreachableException($"There is no schema '{name}'.");
        byte[] utf8 = new byte[stream.Length];
        stream.ReadExactly(utf8);
#pragma warning restore RS0030
        return Encoding.UTF8.GetString(utf8);
    }
}
