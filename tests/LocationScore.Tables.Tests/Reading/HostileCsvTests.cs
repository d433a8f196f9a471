namespace LocationScore.Tables.Tests.Reading;

/// <summary>Rows that go wrong in practice: each has its code, its place and a message that says what to do.</summary>
public class HostileCsvTests
{
    private const string Long = "location,indicator,value,unit,year,quality\n";

    [Theory]
    [InlineData("hz,rent,\"1,5\",CNY,,", ProblemCodes.WrongType, "Write 1.5", 2, 9)]
    [InlineData("hz,rent,\"1,234\",CNY,,", ProblemCodes.WrongType, "Write 1234 or 1.234", 2, 9)]
    [InlineData("hz,rent,\"1,234,567\",CNY,,", ProblemCodes.WrongType, "Write 1234567.", 2, 9)]
    [InlineData("hz,rent,\"1.234.567,5\",CNY,,", ProblemCodes.WrongType, "Write 1234567.5", 2, 9)]
    [InlineData("hz,rent,1 234,CNY,,", ProblemCodes.WrongType, "Write 1234.", 2, 9)]
    [InlineData("hz,rent,1'234.5,CNY,,", ProblemCodes.WrongType, "Write 1234.5.", 2, 9)]
    [InlineData("hz,rent,NaN,CNY,,", ProblemCodes.NotFinite, "Leave the cell empty", 2, 9)]
    [InlineData("hz,rent,-Infinity,CNY,,", ProblemCodes.NotFinite, "Leave the cell empty", 2, 9)]
    [InlineData("hz,rent,1e999,CNY,,", ProblemCodes.NotFinite, "too large", 2, 9)]
    [InlineData("hz,rent,n/a,CNY,,", ProblemCodes.WrongType, "Leave the cell empty", 2, 9)]
    [InlineData("hz,rent,-,CNY,,", ProblemCodes.WrongType, "Leave the cell empty", 2, 9)]
    [InlineData("hz,rent,#DIV/0!,CNY,,", ProblemCodes.WrongType, "Leave the cell empty", 2, 9)]
    [InlineData("hz,rent,12%,%,,", ProblemCodes.WrongType, "Write 12: the unit is %.", 2, 9)]
    [InlineData("hz,rent,12.5 %,share,,", ProblemCodes.WrongType, "Write 0.125: the unit is share", 2, 9)]
    [InlineData("hz,rent,12%,EUR,,", ProblemCodes.WrongType, "Write 12 and give the unit as %, or write 0.12 and give it as share", 2, 9)]
    [InlineData("hz,rent,12 persons,persons,,", ProblemCodes.WrongType, "put 'persons' into the unit", 2, 9)]
    [InlineData("hz,rent,0x1F,CNY,,", ProblemCodes.WrongType, "This is not a number.", 2, 9)]
    [InlineData("hz,rent,１２,CNY,,", ProblemCodes.WrongType, "digits 0 to 9", 2, 9)]
    [InlineData("hz,rent,1", ProblemCodes.WrongLength, "fewer fields", 2, 9)]
    [InlineData("hz,rent,1,5,CNY,,", ProblemCodes.WrongLength, "more fields", 2, 18)]
    [InlineData(",rent,1,CNY,,", ProblemCodes.Missing, "no location", 2, 1)]
    [InlineData("hz,,1,CNY,,", ProblemCodes.Missing, "no indicator", 2, 4)]
    [InlineData("hz,rent,1,,,", ProblemCodes.Missing, "The unit of 'rent' is not stated.", 2, 11)]
    [InlineData("hz,rent,1,CNY,2011/12,", ProblemCodes.WrongType, "Write one whole number", 2, 15)]
    [InlineData("hz,rent,1,CNY,12345,", ProblemCodes.OutOfRange, "year", 2, 15)]
    [InlineData("hz,rent,1,CNY,,offical", ProblemCodes.NotAllowed, "did you mean 'official'?", 2, 16)]
    [InlineData("***,rent,1,CNY,,", ProblemCodes.BadId, "letters, digits", 2, 1)]
    [InlineData("hz,%%%,1,CNY,,", ProblemCodes.BadId, "letters, digits", 2, 4)]
    [InlineData("New York,rent,1,CNY,,\nNew-York,rent,2,CNY,,", ProblemCodes.Duplicate, "get the same id 'New-York'", 3, 1)]
    [InlineData("hz,rent,1,CNY,,\nhz,rent,2,CNY,,", ProblemCodes.Duplicate, "the first is facts.csv: row 2", 3, 1)]
    [InlineData("hz,rent,1,CNY,,\nsz,rent,2,USD,,", ProblemCodes.WrongUnit, "'CNY' as in facts.csv: row 2", 3, 11)]
    [InlineData("hz,rent,1,CNY,,\n\"sz,rent,2,CNY,,", ProblemCodes.BadTable, "never closed", 3, 1)]
    [InlineData("hz,rent,1,C\"N\"Y,,", ProblemCodes.BadTable, "inside a field", 2, 11)]
    public void A_bad_row_is_explained_at_its_place(string rows, string code, string says, int line, int column)
    {
        var (table, problems) = FactsCsvTests.Parse(Long + rows + "\n");
        Assert.Null(table);
        var problem = Assert.Single(problems, p => p.Code == code && p.ToString().Contains(says, StringComparison.Ordinal));
        Assert.Equal(("facts.csv", line, column), (problem.File, problem.Line, problem.Column));
        Assert.StartsWith("row ", problem.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("location,rent [CNY]\nHangzhou,1\nhangzhou,2\n", "'Hangzhou' with the id 'Hangzhou' and 'hangzhou' with the id 'hangzhou'")]
    [InlineData("location,Rent [CNY],rent [CNY]\nhz,1,2\n", "Two columns have the same name.")]
    [InlineData("location,indicator,value,unit\nhz,Rent,1,CNY\nsz,rent,2,CNY\n", "'rent' with the id 'rent'")]
    public void Names_that_differ_in_their_capitals_alone_are_a_problem(string text, string says)
    {
        var (_, problems) = FactsCsvTests.Parse(text);
        Assert.Contains(says, Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_cause_is_told_once_however_large_the_table()
    {
        string[] cells = ["1,5", "n/a", "x", "5 b", "12%", "1.000.000"];
        var text = new System.Text.StringBuilder("location;a [u];b [u]\n");
        for (int k = 0; k < 3_000; k++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{k};{cells[k % cells.Length]};{cells[(k + 1) % cells.Length]}\n");
        for (int k = 0; k < 3_000; k++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"c{k};1;2\n* note {k};;\nshort\n[year];1;2\n");
        var (_, problems) = FactsCsvTests.Parse(text.ToString());
        Assert.InRange(problems.Count, 10, 40);
        Assert.All(problems, static problem => Assert.True(problem.ToString().Length < 1_000));
        Assert.Contains(problems, static problem => problem.Message.StartsWith("Decimals are written with a point, not with a comma. The same holds for 999 more: row 7, column b [u]; ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("location,indicator,valeu,unit\nhz,rent,1,CNY\n", ProblemCodes.Missing, "did you mean 'valeu'?")]
    [InlineData("location,indicator,value,unit,not\nhz,rent,1,CNY,\n", ProblemCodes.UnknownField, "did you mean 'note'?")]
    [InlineData("city,indicator,value,unit\nhz,rent,1,CNY\n", ProblemCodes.Missing, "The column 'location' is missing.")]
    [InlineData("location,indicator,value,unit,unit\nhz,rent,1,CNY,CNY\n", ProblemCodes.Duplicate, "Two columns have the same name.")]
    [InlineData("location,indicator,value,unit,\nhz,rent,1,CNY,stray\n", ProblemCodes.Empty, "A column with content has no name.")]
    [InlineData("Rents of offices,,,\nlocation,indicator,value,unit\nhz,rent,1,CNY\n", ProblemCodes.BadTable, "Remove what stands above row 2,")]
    [InlineData("location,indicator,value,unit\nhz,rent,1,\"CNY\nsz,rent,2,CNY\n", ProblemCodes.BadTable, "'\"CNY⏎sz,rent,2,CNY'")]
    [InlineData("location,indicator,value,unit\n", ProblemCodes.Empty, "no row under it")]
    [InlineData("", ProblemCodes.Empty, "The file is empty.")]
    [InlineData("location,rent\nhz,1\n", ProblemCodes.Missing, "The unit of 'rent' is not stated.")]
    [InlineData("location,name\nhz,Hangzhou\n", ProblemCodes.Missing, "no column with an indicator")]
    [InlineData("location,rent [CNY]\n[unti],CNY\nhz,1\n", ProblemCodes.UnknownField, "did you mean '[unit]'?")]
    [InlineData("location,rent [CNY],rent [USD]\nhz,1,2\n", ProblemCodes.WrongUnit, "two different units")]
    [InlineData("location,rent [CNY]\nhz,1\nhz,2\n", ProblemCodes.Duplicate, "row 2, column rent [CNY]")]
    [InlineData("location,indicator,value,unit,location_name\nhz,a,1,x,Hangzhou\nhz,b,1,x,Hongzhou\n", ProblemCodes.Duplicate, "two different names")]
    [InlineData("location,indicator,value,unit,alternative\nhz,a,1,x,1\n", ProblemCodes.Missing, "an alternative for 'a' of 'hz' but no fact")]
    public void A_bad_table_is_explained(string text, string code, string says)
    {
        var (table, problems) = FactsCsvTests.Parse(text);
        Assert.Null(table);
        Assert.Contains(problems, p => p.Code == code && p.ToString().Contains(says, StringComparison.Ordinal) && p.File == "facts.csv");
    }

    [Fact]
    public void Bytes_that_are_not_text_are_explained()
    {
        var (_, problems) = FactsCsvTests.Parse([.. "location,indicator\nhz,"u8, 0xE9, 0x2C]);
        var problem = Assert.Single(problems, static p => p.Code == ProblemCodes.BadTable);
        Assert.Contains("the byte 0xE9", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, problem.Line);
    }

    [Fact]
    public void Every_problem_is_reported_at_once()
    {
        var (_, problems) = FactsCsvTests.Parse(Long + "hz,rent,\"1,5\",CNY,x,best\nsz,rent,NaN,CNY,,\n,rent,3,CNY,,\nwx,rent,4\nhz,gdp,1,,,\n");
        Assert.Equal(
            [(2, "value"), (2, "year"), (2, "quality"), (3, "value"), (4, "location"), (5, null), (6, "unit")],
            problems.Select(static p => (p.Line!.Value, p.Path.Contains("column ", StringComparison.Ordinal) ? p.Path.Split("column ")[1] : null)));
    }
}
