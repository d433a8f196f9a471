namespace LocationScore.Cli;

/// <summary>What the tool says when it is called without a word: what to do next.</summary>
internal static class Welcome
{
    internal static string Text { get; } =
        $"""
        locationscore {Tool.Version} ranks places on sourced facts, shows where every point comes from, and says
        how much of the ranking is sure.

          See it work             locationscore rank
          Ask why                 locationscore explain Hangzhou --versus Nanjing
          Ask how sure            locationscore sure Hangzhou
          Begin a study           locationscore init my-study
          With a table of yours   locationscore init my-study --data my.csv
          Check it, then rank it  locationscore check --model my-study/model.jsonc --data my.csv

        All commands: locationscore help. One of them, with examples: locationscore help rank.

        """.ReplaceLineEndings("\n");
}
