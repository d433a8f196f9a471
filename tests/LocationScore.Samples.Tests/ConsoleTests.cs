namespace LocationScore.Samples.Tests;

/// <summary>The one file that is a program, run as its first line says.</summary>
public class ConsoleTests
{
    [Fact]
    public async Task The_file_runs_and_says_what_its_facts_and_weights_make()
    {
        var (exit, said, wrong) = await Sample.DotnetAsync("Console", "run", "sample.cs");
        Assert.True(exit == 0, said + wrong);
        Assert.Equal(
            """
            1. Dresden 0.660
               rent: 13.9 EUR/m2/month, 0.137 points
               graduates: 7100 persons, 0.523 points
            2. Halle 0.623
               rent: 10.1 EUR/m2/month, 0.263 points
               graduates: 5200 persons, 0.360 points
            3. Leipzig 0.562
               rent: 14.5 EUR/m2/month, 0.117 points
               graduates: 6200 persons, 0.446 points
            4. Chemnitz 0.404
               rent: 8.2 EUR/m2/month, 0.327 points
               graduates: 1900 persons, 0.077 points
            Leipzig: rank 3 to 3 with each weight within ±20 %
            Dresden: rank 1 to 2 with each weight within ±20 %
            Halle: rank 1 to 2 with each weight within ±20 %
            Chemnitz: rank 4 to 4 with each weight within ±20 %
            """, said.TrimEnd());
    }
}
