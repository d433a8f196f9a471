using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace LocationScore.Tables.Tests.Golden;

/// <summary>Files that were read as something else than was meant, or that ended in an exception; each with what is right.</summary>
public class FaultTests
{
    /// <summary>Several years of a cell: one problem for the file, and a way to choose.</summary>
    [Fact]
    public void Br13_panel()
    {
        var problem = Assert.Single(Problems("br13_panel.csv"));
        Assert.Contains("facts of several years", problem.Message, StringComparison.Ordinal);
        Assert.Contains("1 more", problem.Message, StringComparison.Ordinal);
        Assert.Contains("--year latest", problem.Repair, StringComparison.Ordinal);
        Assert.Equal([108.6, 108.0], Values(Read("br13_panel.csv", new() { Year = YearChoice.Latest })));
        var reading = Read("br13_panel.csv", new() { Year = YearChoice.Of(2018) });
        Assert.Equal([108.1, 107.9], Values(reading));
        Assert.Contains("facts of other years were left out 2 times", Assert.Single(reading.Notices).Message, StringComparison.Ordinal);
    }

    /// <summary>Lines of metadata above the header.</summary>
    [Fact]
    public void Br14_preamble()
    {
        Assert.Contains("it seems to be row 5", Assert.Single(Problems("br14_preamble.csv")).Message, StringComparison.Ordinal);
        var found = Problems("br14_preamble.csv", new() { FindHeader = true });
        Assert.Contains(found, static problem => problem.Message == "The column 'location' is missing." && problem.Repair!.Contains("Rename 'Place'", StringComparison.Ordinal));
        var understood = Problems("br14_preamble.csv", new() { FindHeader = true, UsualWords = true });
        Assert.DoesNotContain(understood, static problem => problem.Message.Contains("location", StringComparison.Ordinal));
    }

    [Fact]
    public void Br15_decimal_comma_and_dot_thousands()
    {
        var problems = Problems("br15_decimal_comma_and_dot_thousands.csv");
        Assert.Contains(problems, static problem => problem.Found == "'15,5'" && problem.Message.Contains("1 more", StringComparison.Ordinal));
        Assert.Contains(problems, static problem => problem.Found == "'804.237'" && problem.Message.StartsWith("The point may separate thousands or decimals", StringComparison.Ordinal));
        var reading = Read("br15_decimal_comma_and_dot_thousands.csv", new() { Decimal = DecimalSign.Comma });
        Assert.Equal([804_237, 670_642, 396_101, 15.5, 12.5, 14], Values(reading));
        Assert.Contains(reading.Notices, static notice => notice.Code == "decimal-comma");
    }

    [Fact]
    public void Br15_dot_thousands()
    {
        var problems = Problems("br15_dot_thousands.csv");
        Assert.Equal(["'42.000.000'", "'1.500'"], problems.Select(static problem => problem.Found));
        Assert.Equal([2, 3], problems.Select(static problem => problem.Line!.Value));
    }

    [Fact]
    public void Br17_same_name()
    {
        var notice = Assert.Single(Read("br17_same_name.csv").Notices);
        Assert.Contains("'portland-or' and 'portland-me'", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Br17_second_file()
    {
        var problem = Assert.Single(Problems(null, "br17_same_name.csv", "br17_second_file.csv"));
        Assert.Equal(("br17_second_file.csv", 2, 1), (problem.File, problem.Line, problem.Column));
        Assert.Contains("portland-or, portland-me", problem.Allowed, StringComparison.Ordinal);
        Assert.Contains(Problems(null, "br17_second_file.csv", "br17_same_name.csv"), static p => p.Message == "Two locations are called 'Portland'.");
    }

    /// <summary>The same name with its marks composed and apart, as files from different systems have it.</summary>
    [Fact]
    public void Br17b_nfc_and_nfd()
    {
        foreach (string[] files in (string[][])[["br17b_nfc.csv", "br17b_nfd.csv"], ["br17b_nfd.csv", "br17b_nfc.csv"]])
        {
            Assert.True(FactsReader.TryRead(Inputs(files), null, out var reading, out var problems), string.Join('\n', problems));
            Assert.Equal(["Krak\u00F3w", "Brno"], reading.Table.Locations.Select(static location => location.Name));
            Assert.Contains(reading.Notices, static notice => notice.Code == "composed");
        }
    }

    [Fact]
    public void Br19_dates()
    {
        var problems = Problems("br19_dates.csv");
        Assert.Equal(["This looks like a date, not like a number.", "This is not a number."], problems.Select(static problem => problem.Message));
        Assert.DoesNotContain(problems, static problem => problem.Repair!.Contains("into the unit", StringComparison.Ordinal));
    }

    [Fact]
    public void Br19_eurostat_flags()
    {
        var problems = Problems("br19_eurostat_flags.csv");
        Assert.Equal(["'5.3 b'", "':'", "'3.1 p'", "': z'", "'8.1e'"], problems.Select(static problem => problem.Found));
        Assert.DoesNotContain(problems, static problem => problem.Repair!.Contains("into the unit", StringComparison.Ordinal));
        Assert.Contains("say what 'b' means in a column 'note'", problems[0].Repair, StringComparison.Ordinal);
        Assert.Contains("--missing", problems[1].Repair, StringComparison.Ordinal);
    }

    [Fact]
    public void Own1_footnote_rows()
    {
        var problem = Assert.Single(Problems("own1_footnote_rows.csv"));
        Assert.Equal((5, "'* provisional'"), (problem.Line!.Value, problem.Found));
        Assert.Equal("The row has no fact. The same holds for 1 more: row 6, column Location.", problem.Message);
    }

    [Fact]
    public void Own2_year_row_last()
    {
        var problem = Assert.Single(Problems("own2_year_row_last.csv"));
        Assert.Equal((3, "A row about the columns stands under rows of facts."), (problem.Line!.Value, problem.Message));
    }

    /// <summary>Following the advice must not lead to a value that is wrong a hundredfold.</summary>
    [Fact]
    public void Own3_percent_cells()
    {
        var problems = Problems("own3_percent_cells.xlsx");
        Assert.All(problems, static problem => Assert.Contains("Multiply the column by 100", problem.Repair, StringComparison.Ordinal));
        Assert.All(problems, static problem => Assert.Contains("change the unit to share", problem.Repair, StringComparison.Ordinal));
        Assert.Contains(problems, static problem => problem.Found == "0.164 stored" && problem.Repair!.Contains("(16.4 for this cell)", StringComparison.Ordinal));
    }

    [Fact]
    public void Own3_percent_cells_after_repair() =>
        Assert.Contains(Read("own3_percent_cells_after_repair.xlsx").Notices, static notice => notice.Code == "looks-like-share" && notice.Message.Contains("'Unemployment'", StringComparison.Ordinal));

    [Fact]
    public void Own4_two_sheets() =>
        Assert.Contains("the sheet 'Second' was not read, only 'Data'", Assert.Single(Read("own4_two_sheets.xlsx").Notices).Message, StringComparison.Ordinal);

    [Fact]
    public void Crash_whole()
    {
        Assert.False(FactsCsv.TryRead("location,,,],\r[year]\n2,,,0,"u8.ToArray(), "crash_whole.csv", null, out _, out var problems));
        Assert.Contains(problems, static problem => problem.Code == ProblemCodes.WrongLength && problem.Line == 2);
    }

    [Fact]
    public void Crash_header() => Assert.NotEmpty(Problems("crash_header.csv"));

    internal static byte[] Bytes(string name) => File.ReadAllBytes(Path.Join(Folder(), name));

    internal static string[] Files() => [.. Directory.EnumerateFiles(Folder()).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string Folder([CallerFilePath] string caller = "") => Path.Join(Path.GetDirectoryName(caller), "Faults");

    private static FactsInput[] Inputs(params string[] names) => [.. names.Select(static name => FactsInput.File(Bytes(name), name))];

    private static FactsReading Read(string name, TableOptions? options = null) => FactsReader.Read(Inputs(name), options);

    private static ImmutableArray<Problem> Problems(string name, TableOptions? options = null) => Problems(options, name);

    private static ImmutableArray<Problem> Problems(TableOptions? options, params string[] names)
    {
        Assert.False(FactsReader.TryRead(Inputs(names), options, out _, out var problems));
        return problems;
    }

    private static IEnumerable<double> Values(FactsReading reading) => reading.Table.Facts.Select(static fact => fact.Value!.Value);
}
