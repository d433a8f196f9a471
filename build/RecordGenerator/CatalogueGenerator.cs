using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocationScore.RecordGenerator;

/// <summary>Fills the catalogues of ranking methods and weightings from the contract of documents, so that registering one there is all.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class CatalogueGenerator : IIncrementalGenerator
{
    /// <summary>Registers the generator with the compiler.</summary>
    /// <param name="context">What the compiler offers.</param>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider.Select(static (compilation, _) => Catalogues(compilation)), static (output, text) =>
        {
            if (text.Length > 0) output.AddSource("Catalogues.g.cs", SourceText.From(text, Encoding.UTF8));
        });

    private static string Catalogues(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName("LocationScore.Json.DocumentContext") is not { } contract) return "";
        if (!SymbolEqualityComparer.Default.Equals(contract.ContainingAssembly, compilation.Assembly)) return "";
        return Catalogue(compilation, contract, "LocationScore.Methods", "RankingMethods", "RankingMethod")
            + Catalogue(compilation, contract, "LocationScore.Weighting", "WeightingMethods", "WeightingMethod");
    }

    private static string Catalogue(Compilation compilation, INamedTypeSymbol contract, string space, string catalogue, string family)
    {
        var root = compilation.GetTypeByMetadataName($"{space}.{family}");
        var members = contract.GetAttributes()
            .Where(static attribute => attribute.AttributeClass?.Name == "JsonSerializableAttribute" && attribute.ConstructorArguments.Length > 0)
            .Select(static attribute => attribute.ConstructorArguments[0].Value).OfType<INamedTypeSymbol>()
            .Where(type => SymbolEqualityComparer.Default.Equals(type.BaseType, root))
            .Select(static type => $"        new {type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}(),\n");
        return $$"""
            namespace {{space}}
            {
                partial class {{catalogue}}
                {
                    private static global::System.Collections.Immutable.ImmutableArray<{{family}}> Registered() =>
                    [
            {{string.Concat(members)}}        ];
                }
            }

            """;
    }
}
