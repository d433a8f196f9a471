namespace LocationScore.Cli.Tests.Commands;

/// <summary>What somebody types who knows other tools.</summary>
public class UsageTests
{
    [Fact]
    public void Every_example_of_the_help_runs()
    {
        using var cli = new Cli();
        var commands = Tool.Root().Subcommands.OfType<LocationScore.Cli.Commands.ToolCommand>().OrderByDescending(static command => command.Name == "init").ToList();
        Assert.Equal(18, commands.Count);
        int run = 0;
        // A workbook is not there, and databases are read by a program that has tests of its own.
        foreach (string example in commands.SelectMany(static command => command.Examples)
            .Where(static example => !example.Contains("facts.xlsx", StringComparison.Ordinal) && !example.Contains("duckdb:", StringComparison.Ordinal)))
        {
            var outcome = cli.Run(example.Split(' ')[1..]);
            Assert.True(outcome.Exit == 0, example + "\n" + outcome.Error + outcome.Out);
            if (++run > 1) continue;
            foreach (string name in (string[])["model.jsonc", "profile.jsonc", "facts.csv"]) File.Copy(Path.Join(cli.Folder, "my-study", name), Path.Join(cli.Folder, name));
            File.Copy(Path.Join(cli.Folder, "facts.csv"), Path.Join(cli.Folder, "my.csv"));
        }

        Assert.True(run > 25);
    }

    [Theory]
    [InlineData("nope.csv")]
    [InlineData("duckdb:nope.parquet")]
    public void Data_that_cannot_be_opened_are_one_problem(string data)
    {
        using var cli = new Cli();
        var outcome = cli.Run("rank", "--data", data);
        Assert.Equal((2, ""), (outcome.Exit, outcome.Out));
        Assert.Contains("\n1 problem.\n", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_can_be_asked_for_in_every_usual_way()
    {
        using var cli = new Cli();
        Assert.Equal(cli.Run("--help"), cli.Run("help"));
        Assert.Equal(cli.Run("rank", "--help"), cli.Run("help", "rank"));
        Assert.Equal(cli.Run("rank", "--help"), cli.Run("rank", "-h"));
        foreach (string[] unknown in (string[][])[["rnak", "--help"], ["help", "rnak"]])
        {
            var outcome = cli.Run(unknown);
            Assert.Equal((2, ""), (outcome.Exit, outcome.Out));
            Assert.Contains("did you mean 'rank'?", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("rank", "--version")]
    [InlineData("data", "--version")]
    public void The_version_is_shown_wherever_it_is_asked_for(params string[] args)
    {
        using var cli = new Cli();
        Assert.Equal(new CliOutcome(0, Tool.Version + "\n", ""), cli.Run(args));
    }

    [Fact]
    public void Every_mistake_in_the_weights_is_said_in_words_about_weights()
    {
        using var cli = new Cli();
        var outcome = cli.Run("rank", "--set", "talent-pool=NaN", "--set", "talent-pool=-1", "--set", "graduates=1e999", "--set", "ip-protection=1,5");
        Assert.Contains("5 problems.", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("not-finite at --set talent-pool", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("bad-weights at --set talent-pool", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("The weight is set twice.", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("cell", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("command-line", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_named_without_temporary_files()
    {
        if (!OperatingSystem.IsLinux()) return;
        using var cli = new Cli();
        var outcome = cli.Run("rank", "--out", "/proc/ranking.json");
        Assert.Equal(2, outcome.Exit);
        Assert.Contains("Nothing was written", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(100)]
    [InlineData(120)]
    public void Tables_fit_and_keep_their_words_whole(int width)
    {
        using var cli = new Cli(width);
        foreach (string[] args in (string[][])[["data"], ["data", "Hangzhou"], ["data", "population"], ["explain", "Suzhou"], ["explain", "Hangzhou", "--versus", "Shanghai"], ["methods"]])
        {
            string[] lines = cli.Run(args).Out.Split('\n');
            Assert.All(lines, line => Assert.True(line.EnumerateRunes().Sum(static rune => rune.Value is >= 0x2E80 and < 0xFFE0 ? 2 : 1) <= width, line));
            Assert.DoesNotContain(lines, static line => line.Trim().Length == 1);
        }

        Assert.Contains("  persons  ", cli.Run("data", "Hangzhou").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Facts_of_ones_own_name_the_built_in_cities_as_they_are_shown()
    {
        using var cli = new Cli();
        cli.Write("own.csv", "location,indicator,value,unit\nXi'an,office rent,3,CNY/m2\nBEIJING,office rent,5,CNY/m2\nNew York,office rent,9,CNY/m2\n");
        string csv = cli.Run("data", "office rent", "--data", "own.csv", "--data", "cities-2011", "--format", "csv").Out;
        Assert.Contains("\nXi'an,0,3,", csv, StringComparison.Ordinal);
        Assert.Contains("\nBeijing,0,5,", csv, StringComparison.Ordinal);
        Assert.Contains("\nNew York,0,9,", csv, StringComparison.Ordinal);
        Assert.Contains("3 of 17", cli.Run("data", "Office-Rent", "--data", "own.csv", "--data", "cities-2011").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Methods_are_compared_by_two_correlations_with_each_other_and_with_a_reason_per_disagreement()
    {
        using var cli = new Cli(140);
        using var json = System.Text.Json.JsonDocument.Parse(cli.Run("compare", "--methods", "topsis,vikor,waspas", "--format", "json").Out);
        var pairs = json.RootElement.GetProperty("correlations").EnumerateArray().ToList();
        Assert.Equal(["weighted tree", "topsis", "vikor"], pairs.Select(static row => row.GetProperty("with").GetString()));
        Assert.Equal(pairs[1].GetProperty("vikor").GetDouble(), pairs[2].GetProperty("topsis").GetDouble());
        Assert.Equal(1, pairs[2].GetProperty("vikor").GetDouble());
        var topsis = json.RootElement.GetProperty("ranks").EnumerateArray().First(static row => row.GetProperty("method").GetString() == "topsis");
        Assert.Equal(pairs[0].GetProperty("topsis").GetDouble(), topsis.GetProperty("tau").GetDouble());
        Assert.InRange(topsis.GetProperty("spearman").GetDouble(), topsis.GetProperty("tau").GetDouble(), 1);

        string text = cli.Run("compare", "--methods", "topsis,vikor,waspas").Out;
        Assert.Contains("without it the ranks would be", text, StringComparison.Ordinal);
        Assert.Contains("it needs a number above 0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_that_is_not_defined_without_some_criterion_is_compared_all_the_same()
    {
        using var cli = new Cli();
        var outcome = cli.Run("compare", "--methods", "topsis,vikor,copras");
        Assert.Equal((0, ""), (outcome.Exit, outcome.Error));
    }

    [Fact]
    public void The_reason_of_a_disagreement_is_true()
    {
        using var cli = new Cli(200);
        string text = string.Join(' ', cli.Run("compare", "--methods", "topsis,vikor").Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var match = System.Text.RegularExpressions.Regex.Match(text, "Dalian rank ([0-9]+) with ([a-z ]+), ([0-9]+) with ([a-z ]+)\\. .*? (on|is) ([A-Z][^(]*) \\(.*?: without it the ranks would be ([0-9]+) and ([0-9]+)\\.");
        Assert.True(match.Success, text);
        var model = Data.ReadyModels.Find("service-outsourcing")!;
        string id = model.Factors.SelectMany(Leaves).First(c => c.Name == match.Groups[6].Value).Id;
        foreach (var (label, rank) in ((string, string)[])[(match.Groups[2].Value, match.Groups[7].Value), (match.Groups[4].Value, match.Groups[8].Value)])
        {
            // Weight zero in the tree, the others of the factor as effective weights: scored through the compiled model.
            var changed = LocationScore.Cli.Input.MethodModel.Of(model, label == "weighted tree" ? null : Methods.RankingMethods.Find(label));
            var scorer = Scorer.Compile(changed, Data.Cities2011.Facts);
            double[] weights = [.. scorer.Criteria.Select((c, k) => c.Node.Id == id ? 0 : scorer.EffectiveWeights[k])];
            double sum = weights.Sum();
            var scores = new double[scorer.Locations.Length];
            scorer.Score([.. weights.Select(w => w / sum)], scores);
            int at = Enumerable.Range(0, scores.Length).First(i => scorer.Locations[i].Id == "dalian");
            int better = scores.Count(score => label == "vikor" ? score < scores[at] - 1e-12 : score > scores[at] + 1e-12);
            Assert.Equal(int.Parse(rank, System.Globalization.CultureInfo.InvariantCulture), better + 1);
        }

        static IEnumerable<Criterion> Leaves(Factor factor) => factor.Criteria.Concat(factor.Factors.SelectMany(Leaves));
    }
}
