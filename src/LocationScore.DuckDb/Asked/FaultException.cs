namespace LocationScore.DuckDb.Asked;

/// <summary>A problem, in the words in which the tool that asked shows it.</summary>
internal sealed class FaultException(string code, string message, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>One of the codes of problems of the library.</summary>
    internal string Code { get; } = code;

    internal string? Found { get; init; }

    internal string? Allowed { get; init; }

    internal string? Nearest { get; init; }

    internal string? Repair { get; init; }

    /// <summary>The same problem, without a word of what must not be shown.</summary>
    internal FaultException Without(Secrets secrets) => new(Code, secrets.Hide(Message)!, InnerException)
    {
        Found = secrets.Hide(Found),
        Allowed = secrets.Hide(Allowed),
        Nearest = secrets.Hide(Nearest),
        Repair = secrets.Hide(Repair),
    };
}
