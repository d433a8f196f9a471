namespace LocationScore.Conventions.Tests.Snippets;

/// <summary>What a piece of code writes to the console.</summary>
internal static class Said
{
    private static readonly Lock s_console = new();

    /// <summary>The lines, without the last line feed.</summary>
    public static string By(Action code)
    {
        lock (s_console)
        {
            var before = Console.Out;
            using var writer = new StringWriter { NewLine = "\n" };
            Console.SetOut(writer);
            try
            {
                code();
            }
            finally
            {
                Console.SetOut(before);
            }

            return writer.ToString().TrimEnd();
        }
    }
}
