using System.Collections.Immutable;
using System.Text;
using LocationScore.Json;

namespace LocationScore.Tests.Json;

/// <summary>Broken, misleading and hostile documents: each row says what must be reported, where, and in which words.</summary>
public class HostileDocumentTests
{
    private const string M = "\"id\": \"m\", \"name\": \"M\"";

    /// <summary>Document type, text, codes in order, line of the first problem, part of the first problem.</summary>
    public static TheoryData<string, string, string, int, string> Rows { get; } = new()
    {
        // Not JSON.
        { "model", "", "bad-json", 1, "There is no JSON in the text." },
        { "model", "  \r\n // only a remark\r\n", "bad-json", 3, "There is no JSON in the text." },
        { "model", "{", "bad-json", 1, "The text ends too early." },
        { "model", "{ " + M, "bad-json", 1, "Close what is open: 1 level(s), the innermost with '}'." },
        { "model", "{\n\"id\": \"m\"\n\"name\": \"M\" }", "bad-json", 3, "A comma is missing." },
        { "model", "{\r\n\"id\": \"m\"\r\n\"name\": \"M\" }", "bad-json", 3, "A comma is missing." },
        { "model", "{ 'id': 'm' }", "bad-json", 1, "single quotes" },
        { "model", "{ “id”: 1 }", "bad-json", 1, "typographic quotes" },
        { "model", "{ id: 1 }", "bad-json", 1, "The name of a field must stand in double quotes." },
        { "model", "{ \"weight\": 0,5 }", "bad-json", 1, "decimal comma" },
        { "model", "{ \"weight\": NaN }", "bad-json", 1, "NaN is not a JSON number." },
        { "model", "{ \"weight\": -Infinity }", "bad-json", 1, "Infinity is not a JSON number." },
        { "model", "{ \"weight\": 007 }", "bad-json", 1, "A number is not written as JSON demands." },
        { "model", "{ \"weight\": .5 }", "bad-json", 1, "A number is not written as JSON demands." },
        { "model", "{ \"weight\": +1 }", "bad-json", 1, "A number is not written as JSON demands." },
        { "model", "{ \"weight\": 12% }", "bad-json", 1, "A number is not written as JSON demands." },
        { "model", "{ \"weight\": True }", "bad-json", 1, "in small letters" },
        { "model", "{ \"name\": Hangzhou }", "bad-json", 1, "'Hangzhou' is not a JSON value." },
        { "model", "{ \"id\" = 1 }", "bad-json", 1, "equals sign" },
        { "model", "{ \"id\": }", "bad-json", 1, "A field has no value." },
        { "model", "{ \"id\": \"m\",, }", "bad-json", 1, "There is a comma too many." },
        { "model", "{ \"id\": \"m ]\n}", "bad-json", 1, "A text goes over the end of its line." },
        { "model", "{ \"id\": \"m }", "bad-json", 1, "A text is never closed." },
        { "model", "{ \"id\": \"C:\\data\" }", "bad-json", 1, "two backslashes" },
        { "model", "{ \"factors\": [ } }", "bad-json", 1, "A list is closed with a brace." },
        { "model", "{ \"factors\": [] ]", "bad-json", 1, "An object is closed with a bracket." },
        { "model", "{ " + M + " }\n{}", "bad-json", 2, "behind the end of the document" },
        { "model", "{ " + M + " } trailing", "bad-json", 1, "behind the end of the document" },
        { "model", "{ \"name\": \"\\ud800\" }", "bad-json", 1, "half of a surrogate pair" },
        { "model", "{ \"\\udc00\": 1 }", "bad-json", 1, "half of a surrogate pair" },
        { "model", "{ /* never closed", "bad-json", 1, "" },

        // The wrong form.
        { "model", "[]", "wrong-type", 1, "a list of 0" },
        { "model", "null", "wrong-type", 1, "null" },
        { "model", "\"m\"", "wrong-type", 1, "an object in braces" },
        { "model", "{}", "missing, missing", 1, "The field \"id\" is missing." },
        { "model", "{ " + M + ",\n \"factor\": [] }", "unknown-field", 2, "did you mean 'factors'?" },
        { "model", "{ " + M + ",\n \"Factors\": [] }", "unknown-field", 2, "did you mean 'factors'?" },
        { "model", "{ " + M + ",\n\n \"id\": \"n\" }", "duplicate", 3, "the first is in line 1, column 3" },
        { "model", "{ " + M + ",\n \"\\u0069d\": \"n\" }", "duplicate", 2, "\"id\"" },
        { "model", "{ " + M + ", \"name\": null }", "duplicate, wrong-type", 1, "each field once" },
        { "model", "{ " + M + ", \"$schema\": 5 }", "wrong-type", 1, "$.$schema" },
        { "model", "{ " + M + ", \"ranking\": { \"$schema\": \"x\" } }", "unknown-field", 1, "$.ranking.$schema" },
        { "model", "{ " + M + ", \"aggregation\": \"geometrical\" }", "unknown-name", 1, "did you mean 'geometric'?" },
        { "model", "{ " + M + ", \"aggregation\": { \"kind\": \"mean\" } }", "unknown-name", 1, "arithmetic, geometric, harmonic" },
        { "model", "{ " + M + ", \"aggregation\": { } }", "missing", 1, "$.aggregation.kind" },
        { "model", "{ " + M + ", \"aggregation\": { \"kind\": 7 } }", "wrong-type", 1, "the number 7" },
        { "model", "{ " + M + ", \"aggregation\": { \"zero\": \"reject\", \"kind\": \"geometric\", \"kind\": \"sum\" } }", "duplicate", 1, "$.aggregation.kind" },
        { "model", "{ " + M + ", \"aggregation\": { \"kind\": \"geometric\", \"zero\": \"anihilate\" } }", "unknown-name", 1, "did you mean 'annihilate'?" },
        { "model", "{ " + M + ", \"aggregation\": { \"kind\": \"geometric\", \"zero\": 1 } }", "wrong-type", 1, "\"reject\", \"annihilate\"" },
        { "model", "{ " + M + ", \"aggregation\": { \"kind\": \"sum\", \"zero\": \"reject\" } }", "unknown-field", 1, "A 'sum' has no field with this name." },
        { "model", "{ " + M + ", \"aggregation\": \"power\" }", "missing", 1, "{ \"kind\": \"power\", \"exponent\": … }" },
        { "model", "{ " + M + ", \"aggregation\": { \"kind\": \"power\", \"exponent\": 1e999 } }", "not-finite", 1, "1e999" },
        { "model", "{ " + M + ", \"aggregation\": { \"kind\": \"power\", \"exponent\": \"1,5\" } }", "wrong-type", 1, "Write 1.5, without quotes." },
        { "model", "{ " + M + ", \"aggregation\": { \"kind\": \"power\", \"exponent\": null } }", "wrong-type", 1, "There must be a value here." },
        { "model", "{ " + M + ", \"aggregation\": { \"kind\": \"owa\", \"weights\": [1, null, \"2\"] } }", "wrong-type, wrong-type", 1, "$.aggregation.weights[1]" },
        { "model", "{ " + M + ", \"aggregation\": { \"kind\": \"owa\", \"weights\": 1 } }", "wrong-type", 1, "Put it into brackets" },
        { "model", "{ " + M + ", \"referenceYear\": 2011.5 }", "wrong-type", 1, "The number is not a whole number." },
        { "model", "{ " + M + ", \"referenceYear\": 20110000000 }", "out-of-range", 1, "from -2147483648 to 2147483647" },
        { "model", "{ " + M + ", \"referenceYear\": true }", "wrong-type", 1, "a whole number" },
        { "model", "{ " + M + ", \"bands\": 5, \"ranking\": [], \"factors\": {}, \"description\": 1, \"methodScale\": \"Facts\" }", "wrong-type, wrong-type, wrong-type, wrong-type, unknown-name", 1, "$.bands" },
        { "model", "{ \"id\": \"white space\", \"name\": \"M\" }", "bad-id, empty", 1, "'white space'" },

        // A model that is well formed and means nothing.
        { "model", Model("\"weight\": -1"), "bad-weights", 3, "$.criteria[0].weight" },
        { "model", Model("\"weight\": 0"), "bad-weights", 1, "$" },
        { "model", Model("\"description\": \"no weight\""), "weight-missing", 3, "$.criteria[0]" },
        { "model", "{ " + M + ",\n\"factors\": [\n{ \"id\": \"f\", \"weight\": 1 }] }", "empty", 3, "$.factors[0]" },
        { "model", Model("\"weight\": 1 },\n{ \"id\": \"c\", \"indicator\": \"j\", \"unit\": \"u\", \"direction\": \"cost\", \"value\": \"zScore\", \"missing\": \"reject\", \"weight\": 1"), "duplicate", 4, "$.criteria[1].id" },

        // Facts.
        { "facts", "{ \"locations\": [], \"indicators\": [] }", "empty, empty", 1, "There are no locations." },
        { "facts", Facts("{ \"location\": \"x\", \"indicator\": \"gdp\", \"value\": 1, \"unit\": \"CNY\" }"), "unknown-name", 4, "There is no location with this id." },
        { "facts", Facts("{ \"location\": \"a\", \"indicator\": \"gpd\", \"value\": 1, \"unit\": \"CNY\" }"), "unknown-name", 4, "did you mean 'gdp'?" },
        { "facts", Facts("{ \"location\": \"a\", \"indicator\": \"gdp\", \"value\": 1, \"unit\": \"USD\" }"), "wrong-unit", 4, "'CNY'" },
        { "facts", Facts("{ \"location\": \"a\", \"indicator\": \"gdp\", \"value\": 1, \"unit\": \"CNY\", \"source\": \"s\" }"), "unknown-name", 4, "There is no source with this id." },
        { "facts", Facts("{ \"location\": \"a\", \"indicator\": \"gdp\", \"value\": 1, \"unit\": \"CNY\", \"year\": 20111 }"), "out-of-range", 4, "1..9999" },
        { "facts", Facts("{ \"location\": \"a\", \"indicator\": \"gdp\", \"value\": 1, \"unit\": \"CNY\" },\n{ \"location\": \"a\", \"indicator\": \"gdp\", \"value\": 2, \"unit\": \"CNY\" }"), "duplicate", 5, "There is already a fact" },
        { "facts", Facts("{ \"location\": \"a\", \"indicator\": \"gdp\", \"value\": 1, \"unit\": \"CNY\",\n \"alternatives\": [{ \"location\": \"b\", \"value\": 2, \"unit\": \"CNY\" }] }"), "not-allowed", 5, "another cell" },
        { "facts", Facts("{ \"location\": \"a\", \"indicator\": \"gdp\", \"value\": \"n/a\", \"unit\": \"CNY\" }"), "wrong-type", 4, "the text \"n/a\"" },
        { "facts", Facts("{ \"location\": \"a\", \"value\": 1 }"), "missing, missing", 4, "$.facts[0].indicator" },
        { "facts", "{ \"locations\": [{ \"id\": \"a\", \"name\": \"A\" },\n{ \"id\": \"a\", \"name\": \"B\" }], \"indicators\": [{ \"id\": \"i\", \"name\": \"I\", \"unit\": \"u\" }] }", "duplicate", 2, "There are two locations with this id." },

        // Profiles.
        { "profile", "{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"m\",\n \"weights\": { \"a\": -1 } }", "bad-weights", 2, "0 or more" },
        { "profile", "{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"p\", \"weights\": { } }", "cycle", 1, "extends itself" },
        { "profile", "{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"m\", \"weights\": { \"a\": 1,\n \"a\": 2 } }", "duplicate", 2, "$.weights.a" },
        { "profile", "{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"m\", \"weights\": [1] }", "wrong-type", 1, "an object of numbers by name" },
        { "profile", "{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"m\", \"weights\": { \"a.b\": -1,\n \"a\": -2 } }", "bad-weights, bad-weights", 1, "'a.b'" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_broken_document_is_refused_with_the_place_and_the_reason(string type, string text, string codes, int line, string fragment)
    {
        var problems = Problems(type, Encoding.UTF8.GetBytes(text));
        Assert.Equal(codes, string.Join(", ", problems.Select(static problem => problem.Code)));
        Assert.Equal(line, problems[0].Line);
        Assert.Contains(fragment, problems[0].ToString(), StringComparison.Ordinal);
        Assert.StartsWith($"file.json({line},", problems[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-16", "UTF-16, little-endian")]
    [InlineData("utf-16BE", "UTF-16, big-endian")]
    [InlineData("utf-32", "UTF-32, little-endian")]
    [InlineData("utf-32BE", "UTF-32, big-endian")]
    public void Another_encoding_is_named_with_and_without_its_mark(string encoding, string name)
    {
        var other = Encoding.GetEncoding(encoding);
        byte[] text = other.GetBytes("{ " + M + " }");
        foreach (byte[] bytes in (byte[][])[text, [.. other.GetPreamble(), .. text]])
        {
            var problem = Assert.Single(Problems("model", bytes));
            Assert.Equal((ProblemCodes.BadJson, name), (problem.Code, problem.Found));
        }
    }

    [Fact]
    public void A_byte_that_is_not_utf8_is_named_with_its_place()
    {
        var problem = Assert.Single(Problems("model", [.. "{\n \"name\": \"Ü"u8, 0xFF, .. "\" }"u8]));
        Assert.Equal((ProblemCodes.BadJson, 2, 12, "the byte 0xFF at offset 14"), (problem.Code, problem.Line, problem.Column, problem.Found));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_text() =>
        Assert.Equal(1, Assert.Single(Problems("model", [0xEF, 0xBB, 0xBF, .. "x"u8])).Column);

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void Ten_megabytes_of_brackets_are_refused_at_once(char bracket)
    {
        byte[] text = new byte[10_000_000];
        Array.Fill(text, (byte)bracket);
        Assert.Equal(bracket == '[' ? ProblemCodes.TooDeep : ProblemCodes.BadJson, Assert.Single(Problems("model", text)).Code);
    }

    [Fact]
    public void Nesting_is_accepted_up_to_the_limit_and_refused_beyond_it()
    {
        static string Nested(int factors) => "{ " + M + string.Concat(Enumerable.Repeat(", \"factors\": [ { \"id\": \"f\", \"weight\": 1", factors)) + string.Concat(Enumerable.Repeat(" } ]", factors)) + " }";
        Assert.DoesNotContain(Problems("model", Encoding.UTF8.GetBytes(Nested(31))), static problem => problem.Code == ProblemCodes.TooDeep && problem.Path == "$");
        Assert.Equal("at most 64 levels", Assert.Single(Problems("model", Encoding.UTF8.GetBytes(Nested(32)))).Allowed);
    }

    [Fact]
    public void A_text_beyond_the_size_limit_is_refused_unread() =>
        Assert.Equal(ProblemCodes.TooLarge, Assert.Single(Problems("facts", new byte[(64 << 20) + 1])).Code);

    [Fact]
    public void Messages_stay_short_and_on_their_line_whatever_the_document_holds()
    {
        string noise = new string('x', 1_000_000) + "\\u0007\\u202e";
        var problems = Problems("model", Encoding.UTF8.GetBytes($"{{ \"id\": 1, \"{noise}\": 1, \"aggregation\": \"{noise}\", \"referenceYear\": {new string('9', 1_000_000)}, \"methodScale\": \"\\u0007\\u202e\\n\" }}"));
        Assert.Equal(6, problems.Length);
        Assert.All(problems, static problem => Assert.True(problem.ToString().Length < 1000));
        Assert.All(problems, static problem => Assert.DoesNotContain(problem.Found!, static c => char.IsControl(c) || c == '\u202e'));
    }

    [Fact]
    public void A_flood_of_problems_is_cut_off()
    {
        var problems = Problems("facts", Encoding.UTF8.GetBytes("{ \"locations\": [" + string.Join(',', Enumerable.Repeat("1", 100_000)) + "] }"));
        Assert.Equal(1001, problems.Length);
        Assert.Contains(problems, static problem => problem.Code == ProblemCodes.TooLarge);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_string_is_refused() =>
        Assert.False(ModelJson.TryParse("{ \"name\": \"\ud800\" }", null, out _, out _));

    [Fact]
    public void Markup_is_data_and_nothing_else() =>
        Assert.Equal("<script>alert(1)</script>", ProfileJson.Parse("{ \"id\": \"p\", \"name\": \"<script>alert(1)</script>\", \"extends\": \"m\", \"weights\": {} }").Name);

    [Fact]
    public void A_negative_zero_is_a_number_and_keeps_its_sign() =>
        Assert.True(double.IsNegative(ProfileJson.Parse("{ \"id\": \"p\", \"name\": \"P\", \"extends\": \"m\", \"weights\": { \"a\": -0.0 } }").Weights["a"]));

    private static string Model(string rest) => "{ " + M + ",\n\"criteria\": [\n{ \"id\": \"c\", \"indicator\": \"i\", \"unit\": \"u\", \"direction\": \"benefit\", \"value\": \"minMax\", \"missing\": \"reject\", " + rest + " }] }";

    private static string Facts(string facts) =>
        "{ \"locations\": [{ \"id\": \"a\", \"name\": \"A\" }, { \"id\": \"b\", \"name\": \"B\" }],\n\"indicators\": [{ \"id\": \"gdp\", \"name\": \"GDP\", \"unit\": \"CNY\" }],\n\"facts\": [\n" + facts + "] }";

    private static ImmutableArray<Problem> Problems(string type, ReadOnlySpan<byte> utf8)
    {
        ImmutableArray<Problem> problems;
        bool read = type switch
        {
            "model" => ModelJson.TryParse(utf8, "file.json", out _, out problems),
            "facts" => FactsJson.TryParse(utf8, "file.json", out _, out problems),
            _ => ProfileJson.TryParse(utf8, "file.json", out _, out problems),
        };
        Assert.False(read);
        return problems;
    }
}
