using System.Globalization;
using System.Text;
using LocationScore.Numerics;

namespace LocationScore.Json;

/// <summary>Compares a tree with the form it must have and collects every difference.</summary>
internal sealed class StructureCheck
{
    /// <summary>After so many problems the check stops: nobody repairs more at once.</summary>
    internal const int MostProblems = 1000;

    /// <summary>The field that names the schema, for editors; allowed at the top of every document and ignored.</summary>
    internal const string SchemaField = "$schema";

    /// <summary>What a program says about a result for people, an object of its own at the top of a result; not read.</summary>
    internal const string ReportField = "report";

    private readonly JsonTree _tree;
    private readonly List<Problem> _problems = [];
    private readonly List<(string? Name, int Index)> _path = [];

    private StructureCheck(JsonTree tree) => _tree = tree;

    internal static List<Problem> Run(JsonTree tree, ObjectShape document)
    {
        var check = new StructureCheck(tree);
        check.Value(0, document, nullable: false, parent: null);
        if (check._problems.Count >= MostProblems) check._problems.Add(CutOff());
        return check._problems;
    }

    /// <summary>The last entry of a list of problems that was cut off.</summary>
    internal static Problem CutOff() =>
        new(ProblemCodes.TooLarge, "$", "There are more problems; the list stops here.",
            Allowed: string.Create(CultureInfo.InvariantCulture, $"{MostProblems} problems are listed at once"));

    private void Value(int node, Shape shape, bool nullable, ObjectShape? parent)
    {
        if (_problems.Count >= MostProblems) return;
        var kind = _tree[node].Kind;
        if (kind == NodeKind.Null)
        {
            if (!nullable) Report(ProblemCodes.WrongType, node, "There must be a value here.", "null", shape.Allowed);
            return;
        }

        switch (shape)
        {
            case ObjectShape record when kind == NodeKind.Object:
                Object(node, record, null, parent);
                break;
            case KindShape family when kind == NodeKind.Object:
                KindObject(node, family, parent);
                break;
            case KindShape family when kind == NodeKind.Text:
                BareKind(node, family);
                break;
            case ListShape list when kind == NodeKind.List:
                List(node, list, parent);
                break;
            case NamedNumbersShape when kind == NodeKind.Object:
                NamedNumbers(node);
                break;
            case NumberShape when kind == NodeKind.Number:
                Number(node);
                break;
            case IntegerShape when kind == NodeKind.Number:
                Integer(node);
                break;
            case ChoiceShape choice when kind == NodeKind.Text:
                Choice(node, choice);
                break;
            case TextShape when kind == NodeKind.Text:
            case TruthShape when kind is NodeKind.True or NodeKind.False:
                break;
            default:
                WrongType(node, shape);
                break;
        }
    }

    private void Object(int node, ObjectShape record, string? ownKind, ObjectShape? parent)
    {
        ulong seen = 0;
        HashSet<string>? unknown = null;
        for (int child = node + 1; child < _tree[node].End; child = _tree[child].End)
        {
            if (_problems.Count >= MostProblems) return;
            int at = record.Find(_tree, _tree[child]);
            if (at < 0)
            {
                string name = _tree.NameOf(child);
                if (ownKind is not null && name == Kinds.Field) continue;
                if (node == 0 && AllowedAtTop(name, record) is { } free && (unknown ??= []).Add(name))
                {
                    if (!free(_tree[child].Kind)) Inside(name, child, static (check, node) => check.WrongType(node,
                        check._tree.NameOf(node) == ReportField ? Shape.Of(typeof(ResultDocument)) : Shape.Of(typeof(string))));
                    continue;
                }

                UnknownField(child, name, record, ownKind);
                continue;
            }

            var field = record.Fields[at];
            if ((seen & (1UL << at)) != 0) TwiceGiven(_tree.Child(node, field.Utf8), child, field.Name);
            seen |= 1UL << at;
            _path.Add((field.Name, 0));
            Value(child, field.Shape, field.Nullable, record);
            _path.RemoveAt(_path.Count - 1);
        }

        for (int k = 0; k < record.Fields.Length; k++)
        {
            var field = record.Fields[k];
            if (!field.Required || (seen & (1UL << k)) != 0 || (field.Inherited && parent == record)) continue;
            _path.Add((field.Name, 0));
            Report(ProblemCodes.Missing, node, $"The field \"{field.Name}\" is missing.", "nothing", field.Shape.Allowed,
                repair: $"Add \"{field.Name}\".");
            _path.RemoveAt(_path.Count - 1);
        }
    }

    /// <summary>Whether a field that is not read may have a value of this kind; null for a field that is not allowed.</summary>
    private static Func<NodeKind, bool>? AllowedAtTop(string name, ObjectShape document) => name switch
    {
        SchemaField => static kind => kind == NodeKind.Text,
        ReportField when document.Type == typeof(ResultDocument) => static kind => kind == NodeKind.Object,
        _ => null,
    };

    private void KindObject(int node, KindShape family, ObjectShape? parent)
    {
        int at = _tree.Child(node, "kind"u8);
        if (at < 0)
        {
            _path.Add((Kinds.Field, 0));
            Report(ProblemCodes.Missing, node, $"The field \"kind\" is missing: it says which {family.What} is meant.", "nothing",
                Listed(family.Names), repair: "Add \"kind\".");
            _path.RemoveAt(_path.Count - 1);
            return;
        }

        for (int child = _tree[at].End; child < _tree[node].End; child = _tree[child].End)
        {
            if (_tree.NameIs(_tree[child], "kind"u8)) TwiceGiven(at, child, Kinds.Field);
        }

        _path.Add((Kinds.Field, 0));
        var member = KnownKind(at, family, out string kind);
        _path.RemoveAt(_path.Count - 1);
        if (member is not null) Object(node, member, kind, parent);
    }

    private void BareKind(int node, KindShape family)
    {
        if (KnownKind(node, family, out string kind) is not { HasRequired: true } member) return;
        var needed = member.Fields.Where(static field => field.Required).Select(static field => $"\"{field.Name}\": …");
        Report(ProblemCodes.Missing, node, $"The {family.What} '{kind}' needs more than its name.", $"\"{kind}\"",
            $"{{ \"kind\": \"{kind}\", {string.Join(", ", needed)} }}", repair: "Write it as an object.");
    }

    private ObjectShape? KnownKind(int node, KindShape family, out string kind)
    {
        kind = "";
        if (_tree[node].Kind != NodeKind.Text)
        {
            Report(ProblemCodes.WrongType, node, "The kind has the wrong type.", Found(node), Listed(family.Names));
            return null;
        }

        kind = _tree.TextOf(node);
        var member = family.Find(kind);
        if (member is null && kind.StartsWith(Kinds.MadeInCode, StringComparison.Ordinal))
        {
            Report(ProblemCodes.NotAllowed, node, $"This {family.What} is made in code, and a document cannot hold it.",
                Quoted(kind[Kinds.MadeInCode.Length..]),
                Listed(family.Names), repair: "Keep the model in code, or take one of the kinds that documents know.");
        }
        else if (member is null)
            Report(ProblemCodes.Unknown, node, $"There is no {family.What} of this kind.", Found(node), Listed(family.Names),
                NearestName.Of(kind, family.Names));
        return member;
    }

    private void List(int node, ListShape list, ObjectShape? parent)
    {
        int index = 0;
        var element = list.Element;
        for (int child = node + 1; child < _tree[node].End; child = _tree[child].End)
        {
            if (_problems.Count >= MostProblems) return;
            _path.Add((null, index++));
            Value(child, element, list.HasNullItems, parent);
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void NamedNumbers(int node)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int child = node + 1; child < _tree[node].End; child = _tree[child].End)
        {
            if (_problems.Count >= MostProblems) return;
            string name = _tree.NameOf(child);
            if (!seen.TryAdd(name, child)) TwiceGiven(seen[name], child, name);
            Inside(name, child, static (check, child) => check.Value(child, Shape.Of(typeof(double)), nullable: false, parent: null));
        }
    }

    private void Number(int node)
    {
        if (double.IsFinite(JsonNumber.Read(_tree.Token(node)))) return;
        Report(ProblemCodes.NotFinite, node, "The number is too large.", Found(node), "a number between -1.8e308 and 1.8e308");
    }

    private void Integer(int node)
    {
        double value = JsonNumber.Read(_tree.Token(node));
        if (!double.IsInteger(value)) Report(ProblemCodes.WrongType, node, "The number is not a whole number.",
            Found(node), "a whole number");
        else if (value is < int.MinValue or > int.MaxValue) Report(ProblemCodes.OutOfRange, node, "The number is out of range.",
            Found(node), "a whole number from -2147483648 to 2147483647");
    }

    private void Choice(int node, ChoiceShape choice)
    {
        string name = _tree.TextOf(node);
        if (!choice.Names.Contains(name, StringComparer.Ordinal))
            Report(ProblemCodes.Unknown, node, "This is not one of the possible values.", Found(node), choice.Allowed,
                NearestName.Of(name, choice.Names));
    }

    private void WrongType(int node, Shape shape)
    {
        string? repair = null;
        if (_tree[node].Kind == NodeKind.Text && shape is NumberShape or IntegerShape
            && JsonNumber.Meant(_tree.TextOf(node)) is { } number) repair = $"Write {number}, without quotes.";
        else if (_tree[node].Kind is NodeKind.Number or NodeKind.True or NodeKind.False
            && shape is TextShape) repair = "Put it into double quotes.";
        else if (_tree[node].Kind is NodeKind.Text or NodeKind.Number or NodeKind.Object && shape is ListShape) repair =
            "Put it into brackets, even if it is only one.";
        Report(ProblemCodes.WrongType, node, "The value has the wrong type.", Found(node), shape.Allowed, repair: repair);
    }

    private void UnknownField(int child, string name, ObjectShape record, string? ownKind)
    {
        var known = record.Fields.Select(static field => field.Name);
        if (ownKind is not null) known = known.Prepend(Kinds.Field);
        string owner = ownKind is null ? "There is no field with this name here." : $"A '{ownKind}' has no field with this name.";
        string? nearest = NearestName.Of(name, known);
        Inside(name, child, (check, child) => check.ReportAt(ProblemCodes.UnknownField, check._tree[child].NameStart - 1, owner,
            Quoted(name), Listed(known), nearest,
            nearest is null ? "Remove it; remarks go into comments or descriptions." : $"Rename it to \"{nearest}\", or remove it."));
    }

    private void TwiceGiven(int first, int child, string name)
    {
        var (line, column) = _tree.Place(_tree[first].NameStart - 1);
        Inside(name, child, (check, child) => check.ReportAt(ProblemCodes.Duplicate, check._tree[child].NameStart - 1,
            "The field is given twice.", Quoted(name),
            string.Create(CultureInfo.InvariantCulture, $"each field once; the first is in line {line}, column {column}"),
            null, "Remove one of them."));
    }

    private void Inside(string name, int child, Action<StructureCheck, int> report)
    {
        _path.Add((name, 0));
        report(this, child);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Report(string code, int node, string message, string? found, string? allowed,
        string? nearest = null, string? repair = null) =>
        ReportAt(code, _tree[node].Start, message, found, allowed, nearest, repair);

    private void ReportAt(string code, int offset, string message, string? found, string? allowed, string? nearest, string? repair)
    {
        if (_problems.Count >= MostProblems) return;
        var (line, column) = _tree.Place(offset);
        _problems.Add(new(code, Path(), message, found, allowed, nearest, repair, Line: line, Column: column));
    }

    private string Path()
    {
        var text = new StringBuilder("$");
        foreach (var (name, index) in _path)
        {
            if (name is null) text.Append(CultureInfo.InvariantCulture, $"[{index}]");
            else text.Append(JsonPath.Step(name));
        }

        return text.ToString();
    }

    private string Found(int node) => _tree[node].Kind switch
    {
        NodeKind.Object => "an object",
        NodeKind.List => string.Create(CultureInfo.InvariantCulture, $"a list of {_tree[node].Count}"),
        NodeKind.Text => "the text " + Quoted(_tree.TextOf(node)),
        NodeKind.Number => "the number " + Shortened(Encoding.ASCII.GetString(_tree.Token(node)[..Math.Min(100, _tree[node].Length)])),
        NodeKind.True => "true",
        NodeKind.False => "false",
        _ => "null",
    };

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);

    private static string Quoted(string text) => $"\"{Shortened(text)}\"";

    private static string Shortened(string text) =>
        TextCheck.Printable(text.Length > 60 ? string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[59]) ? 59 : 60), "…") : text);
}
