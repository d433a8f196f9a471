using System.Text;
using LocationScore.Tables;

namespace LocationScore.Conventions.Tests.Snippets;

public class FactsFromCsvSnippet
{
    [Fact]
    public void The_code_of_the_page_says_what_it_promises()
    {
        string said = Said.By(Run);
        Assert.Equal(
            """
            facts.csv(3,8): wrong-type at row 3, column wage [CNY]: Decimals are written with a point, not with a comma.
                found:    '46000,5'
                allowed:  a number with a decimal point and without separators, such as 1234.5, -3 or 1.2e6
                repair:   Write 46000.5; or save the sheet as .xlsx, which stores numbers without separators; or allow decimal commas (--decimal comma, TableOptions.Decimal).
            51000 CNY
            """, said);
    }

    private static void Run()
    {
        #region snippet: facts-from-csv
        byte[] file = Encoding.UTF8.GetBytes("""
            location;wage [CNY]
            Hangzhou;51000
            Dalian;46000,5
            """);
        if (!FactsCsv.TryRead(file, "facts.csv", options: null, out _, out var problems))
        {
            foreach (var problem in problems) Console.WriteLine(problem);
        }

        byte[] repaired = Encoding.UTF8.GetBytes("location,wage [CNY]\nHangzhou,51000\nDalian,46000.5\n");
        var facts = FactsCsv.Read(repaired, "facts.csv").Table;
        Console.WriteLine($"{facts["Hangzhou", "wage"]!.Value} {facts["Hangzhou", "wage"]!.Unit}");
        #endregion
    }
}
