using System.Globalization;
using System.Reflection;
using LocationScore.Json;

namespace LocationScore.Tests.Json;

/// <summary>The reference of the documents says what the program does: every example runs, every promised number holds, every table is complete.</summary>
public class FormatDocumentTests
{
    private static readonly FactTable s_facts = FactsJson.Parse(FormatExamples.Facts);

    private static IEnumerable<Shape> Shapes => ContractTests.AllShapes();

    [Fact]
    public void Every_block_has_a_marker_that_the_tests_know()
    {
        string[] known = ["facts: ", "model: ", "profile: ", "recipe: ", "try: ", "refused: "];
        Assert.All(FormatExamples.Blocks, block => Assert.Contains(known, start => block.Marker.StartsWith(start, StringComparison.Ordinal)));
        Assert.Contains(FormatExamples.Blocks, static block => block.Marker.StartsWith("recipe: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_line_gives_the_numbers_that_its_comment_promises()
    {
        var wrong = new List<string>();
        foreach (var (on, fields, promise) in FormatExamples.Lines("try"))
        {
            if (!ModelJson.TryParse(FormatExamples.Model(on, fields), null, out var model, out var problems) || !Scorer.TryCompile(model, s_facts, out var scorer, out problems))
                wrong.Add($"{fields}\n  {string.Join('\n', problems)}");
            else if (Difference(scorer.Score(), promise) is { } found)
                wrong.Add($"{fields}\n  promises {promise}\n  gives    {found}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_refused_line_is_refused_with_its_code()
    {
        var wrong = new List<string>();
        foreach (var (on, fields, code) in FormatExamples.Lines("refused"))
        {
            if (ModelJson.TryParse(FormatExamples.Model(on, fields), null, out var model, out var problems)) Scorer.TryCompile(model, s_facts, out _, out problems);
            if (problems.Length == 0 || !problems.All(problem => problem.Code == code)) wrong.Add($"{fields}\n  promises {code}\n  gives    {string.Join('\n', problems)}");
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Models_and_profiles_give_the_numbers_in_their_markers()
    {
        var model = ModelJson.Parse(FormatExamples.Blocks.Single(static block => block.Marker.StartsWith("model: ", StringComparison.Ordinal)).Body);
        Assert.Null(Difference(Scorer.Compile(model, s_facts).Score(), FormatExamples.Blocks.Single(static block => block.Marker.StartsWith("model: ", StringComparison.Ordinal)).Marker[7..]));
        var (marker, body) = FormatExamples.Blocks.Single(static block => block.Marker.StartsWith("profile: ", StringComparison.Ordinal));
        Assert.Null(Difference(Scorer.Compile(ProfileJson.Parse(body).Apply(model), s_facts).Score(), marker[9..]));
    }

    [Fact]
    public void Every_kind_has_an_example_that_runs()
    {
        string run = string.Concat(FormatExamples.Lines("try").Select(static line => line.Fields));
        string all = run + string.Concat(FormatExamples.Blocks.Where(static block => block.Marker.StartsWith("recipe", StringComparison.Ordinal)).Select(static block => block.Body));
        foreach (var family in Kinds.Families) Assert.DoesNotContain(family.Members, member => !all.Contains($"\"{member.Kind}\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_of_kinds_list_every_kind_with_its_fields_and_defaults()
    {
        foreach (var family in Shapes.OfType<KindShape>())
        {
            var rows = FormatExamples.Rows($"kinds: {family.Type.Name}");
            Assert.Equal(family.Names, rows.Select(static row => FormatExamples.Codes(row.First).Single()));
            foreach (var ((kind, shape), row) in family.Members.Zip(rows)) CheckFields($"{family.What} {kind}", shape, FormatExamples.Codes(row.Second));
        }
    }

    [Fact]
    public void Tables_of_fields_list_every_field_with_its_default()
    {
        var inFamilies = Shapes.OfType<KindShape>().SelectMany(static family => family.Members.Select(static member => (Shape)member.Shape)).ToHashSet();
        foreach (var record in Shapes.OfType<ObjectShape>().Where(record => !inFamilies.Contains(record) && !IsOfResults(record.Type)))
            CheckFields(record.Type.Name, record, [.. FormatExamples.Rows($"fields: {record.Type.Name}").Select(static row => FormatExamples.Codes(row.First).Single())]);
    }

    [Fact]
    public void Tables_of_choices_list_every_name()
    {
        foreach (var choice in Shapes.OfType<ChoiceShape>().Where(static choice => !IsOfResults(choice.Type)))
            Assert.Equal(choice.Names, FormatExamples.Rows($"choices: {choice.Type.Name}").Select(static row => FormatExamples.Codes(row.First).Single()));
    }

    [Theory]
    [InlineData(typeof(ProblemCodes))]
    [InlineData(typeof(NoticeCodes))]
    public void Tables_of_codes_list_every_code(Type codes) =>
        Assert.Equal(codes.GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (string)field.GetRawConstantValue()!),
            FormatExamples.Rows($"codes: {codes.Name}").Select(static row => FormatExamples.Codes(row.First).Single()));

    /// <summary>Documents of results are written by programs: their schema describes every field, the format does not repeat it.</summary>
    private static bool IsOfResults(Type type) => type.Name.StartsWith("Result", StringComparison.Ordinal)
        || type == typeof(Quadrant) || type == typeof(CellState) || type == typeof(ExplanationKind) || type == typeof(ScoreDirection)
        || type == typeof(Notice) || type == typeof(LocationScore.Methods.MethodTable) || type == typeof(LocationScore.Weighting.WeightingStep);

    /// <summary>A field without a default must be stated; of an option that a method needs although the document may lack it, the table shows none either.</summary>
    private static void CheckFields(string what, ObjectShape record, IReadOnlyList<string> said)
    {
        bool options = record.Type.Namespace is "LocationScore.Methods" or "LocationScore.Weighting";
        Assert.True(record.Fields.Select(static field => field.Name).Order(StringComparer.Ordinal).SequenceEqual(said.Select(static text => text.Split(" = ")[0]).Order(StringComparer.Ordinal)),
            $"{what}: {string.Join(", ", said)} instead of {string.Join(", ", record.Fields.Select(static field => field.Name))}");
        foreach (string text in said)
        {
            string[] parts = text.Split(" = ");
            var field = record.Fields.Single(field => field.Name == parts[0]);
            string actual = Default(field);
            bool same = parts.Length == 1 ? field.Required || (options && actual is ("null" or "[]" or ""))
                : !field.Required && (parts[1] == actual || (double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && field.Default is IConvertible and not bool and not string && number == Convert.ToDouble(field.Default, CultureInfo.InvariantCulture)));
            Assert.True(same, $"{what}: '{text}', but the program has {(field.Required ? "no default" : actual)}");
        }
    }

    private static string Default(Field field) => field switch
    {
        { Shape: ListShape } => "[]",
        { Default: null } => "null",
        { Default: bool truth } => truth ? "true" : "false",
        { Default: Enum member } => ((ChoiceShape)field.Shape).NameOf(member),
        { Default: int number, Shape: ChoiceShape choice } => choice.Names[number],
        _ => string.Create(CultureInfo.InvariantCulture, $"{field.Default}"),
    };

    /// <summary>What the four locations get, when it is not what was promised to four decimals; a dash stands for an excluded location.</summary>
    private static string? Difference(ScoringResult result, string promise)
    {
        string[] expected = promise.Length == 0 ? [] : promise.Split(' ');
        string[] found = [.. s_facts.Locations.Select(location => result.Find(location.Id) is { } ranked ? ranked.Score.ToString("0.######", CultureInfo.InvariantCulture) : "–")];
        if (expected.Length == 0) return found.All(static text => text != "–") ? null : string.Join(' ', found);
        bool same = expected.Length == found.Length && expected.Zip(found).All(static pair => pair.First == pair.Second
            || (pair.First != "–" && pair.Second != "–" && Math.Abs(double.Parse(pair.First, CultureInfo.InvariantCulture) - double.Parse(pair.Second, CultureInfo.InvariantCulture)) <= 5.1e-5));
        return same ? null : string.Join(' ', found);
    }
}
