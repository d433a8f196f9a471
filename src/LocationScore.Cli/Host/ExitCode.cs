namespace LocationScore.Cli.Host;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>The work was done and found something: problems in a model or its data, or a result that differs.</summary>
    internal const int Findings = 1;

    /// <summary>Bad input or usage: nothing was done.</summary>
    internal const int BadInput = 2;

    /// <summary>Cancelled with Ctrl+C: nothing was written.</summary>
    internal const int Cancelled = 130;

    /// <summary>The words of the help text.</summary>
    internal static readonly string[] Meaning =
    [
        "0 done · 1 findings: problems found by check; a replay that differs; a promised law that is broken",
        "2 bad input or usage, 130 cancelled with Ctrl+C: nothing was written",
    ];
}
