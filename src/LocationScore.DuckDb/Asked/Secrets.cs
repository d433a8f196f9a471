namespace LocationScore.DuckDb.Asked;

/// <summary>What must not be shown: passwords, from wherever they came.</summary>
internal sealed class Secrets
{
    private const string Hidden = "***";

    private readonly List<string> _texts = [];

    internal Secrets() => Add(Environment.GetEnvironmentVariable("PGPASSWORD"));

    internal void Add(string? text)
    {
        if (!string.IsNullOrEmpty(text)) _texts.Add(text);
    }

    /// <summary>The text with every secret replaced, the longest first.</summary>
    internal string? Hide(string? text)
    {
        foreach (string secret in _texts.OrderByDescending(static secret => secret.Length))
            text = text?.Replace(secret, Hidden, StringComparison.Ordinal);
        return text;
    }
}
