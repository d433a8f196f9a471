using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LocationScore.RecordGenerator;

/// <summary>A record that cannot be compared by content.</summary>
internal sealed class Mistake : IEquatable<Mistake>
{
    internal static readonly DiagnosticDescriptor NotPartial = new("LSR001", "A public record is partial",
        "'{0}' is a public record: make it partial, so that its equality, hash and text come from its content{1}", "Records", DiagnosticSeverity.Error, true);

    internal static readonly DiagnosticDescriptor NoContent = new("LSR002", "What a record holds is compared by content",
        "'{0}' holds '{1}', whose type has no equality by content: let that type implement IEquatable, or mark the member [NotContent]", "Records", DiagnosticSeverity.Error, true);

    private readonly DiagnosticDescriptor _rule;
    private readonly string _record;
    private readonly string _member;
    private readonly string _path;
    private readonly TextSpan _span;
    private readonly LinePositionSpan _lines;

    internal Mistake(DiagnosticDescriptor rule, Location place, string record, string member)
    {
        _rule = rule;
        _record = record;
        _member = member;
        _path = place.SourceTree?.FilePath ?? "";
        _span = place.SourceSpan;
        _lines = place.GetLineSpan().Span;
    }

    public bool Equals(Mistake? other) =>
        other is not null && ReferenceEquals(_rule, other._rule) && _record == other._record && _member == other._member && _path == other._path && _span == other._span;

    public override bool Equals(object? obj) => Equals(obj as Mistake);

    public override int GetHashCode() => _record.GetHashCode();

    internal Diagnostic ToDiagnostic() => Diagnostic.Create(_rule, Location.Create(_path, _span, _lines), _record, _member);
}
