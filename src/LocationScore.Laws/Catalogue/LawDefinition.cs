using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>A law: what it says, where it comes from, when a case says nothing of it, and how it is checked.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class LawDefinition
{
    private readonly Func<LawCase, LawDraw, LawVerdict> _check;

    internal LawDefinition(Law law, string sentence, string citation, string vacuousWhen, Func<LawCase, LawDraw, LawVerdict> check)
    {
        Law = law;
        Id = char.ToLowerInvariant(law.ToString()[0]) + law.ToString()[1..];
        Sentence = sentence;
        Citation = citation;
        VacuousWhen = vacuousWhen;
        _check = check;
    }

    /// <summary>Gets which law it is.</summary>
    public Law Law { get; }

    /// <summary>Gets the name in documents and on the command line, such as <c>independenceOfOthers</c>.</summary>
    public string Id { get; }

    /// <summary>Gets what it says, in one sentence.</summary>
    public string Sentence { get; }

    /// <summary>Gets the publication that states it.</summary>
    public string Citation { get; }

    /// <summary>Gets when a case says nothing of it.</summary>
    public string VacuousWhen { get; }

    /// <summary>Tells whether the law holds in a case, with the moves that a seed chooses.</summary>
    /// <param name="case">The case.</param>
    /// <param name="seed">Which locations, criteria and amounts the law's move takes.</param>
    /// <param name="sentence">What happened when the law is broken, or why it cannot be asked; empty otherwise.</param>
    /// <returns>Whether it holds; <see langword="null"/> when the case says nothing.</returns>
    public bool? Holds(LawCase @case, ulong seed, out string sentence)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var verdict = Check(@case, new LawDraw(seed, (ulong)Law));
        sentence = verdict.Sentence;
        return verdict.Kind switch
        {
            LawVerdict.Kinds.Holds => true,
            LawVerdict.Kinds.Broken => false,
            _ => null,
        };
    }

    /// <summary>Returns the id and the sentence.</summary>
    /// <returns>For example <c>monotonicity: Improving one value of a location never worsens its rank.</c></returns>
    public override string ToString() => $"{Id}: {Sentence}";

    internal LawVerdict Check(LawCase @case, LawDraw draw) => _check(@case, draw);
}
