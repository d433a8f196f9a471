using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LocationScore.RecordGenerator;

/// <summary>Makes records values: generates equality, hash and text from what they hold, lists included, in place of those of the compiler.</summary>
/// <remarks>
/// The compiler's own members compare immutable arrays by reference, print the name of their type and write numbers in the culture of the machine.
/// A public record that is not partial, or that holds something without equality by content, is an error.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class RecordGenerator : IIncrementalGenerator
{
    /// <summary>Registers the generator with the compiler.</summary>
    /// <param name="context">What the compiler offers.</param>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterPostInitializationOutput(static output =>
        {
            output.AddEmbeddedAttributeDefinition();
            output.AddSource("RecordContent.g.cs", SourceText.From(Shared(), Encoding.UTF8));
        });
        var records = context.SyntaxProvider.CreateSyntaxProvider(static (node, _) => node is RecordDeclarationSyntax, Describe).Where(static record => record is not null);
        context.RegisterSourceOutput(records, static (output, record) =>
        {
            foreach (var mistake in record!.Mistakes) output.ReportDiagnostic(mistake.ToDiagnostic());
            if (record.Source.Length > 0) output.AddSource(record.File, SourceText.From(record.Source, Encoding.UTF8));
        });
    }

    private static GeneratedRecord? Describe(GeneratorSyntaxContext context, CancellationToken cancelled)
    {
        var syntax = (RecordDeclarationSyntax)context.Node;
        if (context.SemanticModel.GetDeclaredSymbol(syntax, cancelled) is not INamedTypeSymbol type) return null;
        // A record in several parts is written once, for its first one.
        if (type.DeclaringSyntaxReferences[0].Span != syntax.Span || type.DeclaringSyntaxReferences[0].SyntaxTree != syntax.SyntaxTree) return null;
        bool isPartial = syntax.Modifiers.Any(static modifier => modifier.ValueText == "partial");
        if (!IsPublic(type) && !isPartial) return null;
        if (!isPartial) return new("", "", ImmutableArray.Create(new Mistake(Mistake.NotPartial, syntax.Identifier.GetLocation(), type.Name, "")));
        return RecordWriter.Write(type, syntax.Identifier.GetLocation());
    }

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (var one = type; one is not null; one = one.ContainingType)
        {
            if (one.DeclaredAccessibility != Accessibility.Public) return false;
        }

        return true;
    }

    private static string Shared()
    {
        using var stream = typeof(RecordGenerator).Assembly.GetManifestResourceStream("RecordContent.cs")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
