using Microsoft.CodeAnalysis;

namespace LocationScore.RecordGenerator;

/// <summary>Which types have equality by content.</summary>
internal static class ContentTypes
{
    internal static bool HasContent(ITypeSymbol type)
    {
        switch (type)
        {
            case ITypeParameterSymbol:
                return true;
            case IArrayTypeSymbol array:
                return !IsList(array.ElementType) && HasContent(array.ElementType);
            case INamedTypeSymbol { IsTupleType: true } tuple:
                return tuple.TupleElements.All(static element => !IsList(element.Type) && HasContent(element.Type));
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } optional:
                return HasContent(optional.TypeArguments[0]);
            case INamedTypeSymbol { Name: "ImmutableArray" or "IReadOnlyList", TypeArguments.Length: 1 } list:
                // Immutable lists of lists are compared item by item, deeper nesting is not.
                var item = list.TypeArguments[0];
                bool nested = list.Name == "ImmutableArray" && item is INamedTypeSymbol { Name: "ImmutableArray" };
                return (nested || !IsList(item)) && HasContent(item) && !(nested && IsList(((INamedTypeSymbol)item).TypeArguments[0]));
            case INamedTypeSymbol named:
                return named.IsRecord || named.TypeKind is TypeKind.Enum or TypeKind.Delegate || named.SpecialType is not (SpecialType.None or SpecialType.System_Object or SpecialType.System_Delegate)
                    || named.AllInterfaces.Any(one => one is { Name: "IEquatable", TypeArguments.Length: 1 } && SymbolEqualityComparer.Default.Equals(one.TypeArguments[0], named));
            default:
                return false;
        }
    }

    private static bool IsList(ITypeSymbol type) => type is IArrayTypeSymbol or INamedTypeSymbol { Name: "ImmutableArray" or "IReadOnlyList" };
}
