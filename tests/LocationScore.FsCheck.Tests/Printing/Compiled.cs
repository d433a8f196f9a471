using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LocationScore.FsCheck.Tests.Printing;

/// <summary>Compiles code and runs it.</summary>
internal static class Compiled
{
    /// <summary>Shared, so that what is read of them is read once.</summary>
    private static readonly PortableExecutableReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path))];

    /// <summary>The value that each of the expressions makes.</summary>
    internal static object[] Values(IReadOnlyList<string> expressions, string type)
    {
        var code = new StringBuilder("public static class Code {");
        for (int k = 0; k < expressions.Count; k++) code.Append(System.Globalization.CultureInfo.InvariantCulture, $"public static {type} M{k}() => {expressions[k]};\n");
        var made = Assembly(code.Append('}').ToString()).GetType("Code")!;
        return [.. Enumerable.Range(0, expressions.Count).Select(k => made.GetMethod($"M{k}")!.Invoke(null, null)!)];
    }

    internal static Assembly Assembly(string code)
    {
        var compilation = CSharpCompilation.Create("printed", [CSharpSyntaxTree.ParseText(
            "using LocationScore; using LocationScore.FsCheck; using LocationScore.Laws; using LocationScore.Methods; using LocationScore.Weighting;\n" + code,
            new CSharpParseOptions(LanguageVersion.Latest))], s_references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Take(5)) + "\n" + code[..Math.Min(code.Length, 4000)]);
        return System.Reflection.Assembly.Load(stream.ToArray());
    }
}
