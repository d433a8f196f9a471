namespace LocationScore.Laws;

/// <summary>What one case says of a law.</summary>
internal readonly record struct LawVerdict(LawVerdict.Kinds Kind, string Sentence = "", LawCase? Before = null, LawCase? After = null)
{
    /// <summary>The law holds here.</summary>
    internal static readonly LawVerdict Holds = new(Kinds.Holds);

    /// <summary>The case says nothing, such as a move that changes nothing.</summary>
    internal static readonly LawVerdict Vacuous = new(Kinds.Vacuous);

    internal enum Kinds
    {
        Holds,
        Broken,
        Vacuous,
        NotApplicable,
    }

    /// <summary>The law cannot be asked of such a model or method at all.</summary>
    internal static LawVerdict NotApplicable(string why) => new(Kinds.NotApplicable, why);

    internal static LawVerdict Broken(string sentence, LawCase before, LawCase? after = null) => new(Kinds.Broken, sentence, before, after);
}
