using LocationScore.Laws;

namespace LocationScore.FsCheck;

/// <summary>One try of a law: a case, and the seed of the moves that the law makes on it.</summary>
/// <param name="law">The law.</param>
/// <param name="cases">The case of each attempt, counted from 0: the same one, or another draw.</param>
/// <param name="seed">The seed of the moves.</param>
/// <param name="shrunk">Whether the case was made from one that broke the law.</param>
internal sealed class LawTrial(LawDefinition law, Func<ulong, LawCase> cases, ulong seed, bool shrunk = false)
{
    /// <summary>A case of which one move says nothing is drawn again, or asked with others; a smaller one is, until some move breaks the
    /// law.</summary>
    private const int Attempts = 8, ShrunkAttempts = 16;

    /// <summary>Gets the case that told, or the first one.</summary>
    internal LawCase Case { get => field ??= cases(0); private set; }

    internal ulong Seed { get; private set; } = seed;

    /// <summary>Whether the law holds; null when no move says anything. Keeps the case and the seed of the move that told.</summary>
    internal bool? Holds(out string sentence)
    {
        sentence = "";
        bool? all = null;
        ulong first = Seed;
        for (ulong k = 0; k < (shrunk ? (ulong)ShrunkAttempts : Attempts); k++)
        {
            var tried = cases(k);
            bool? holds = law.Holds(tried, unchecked(first + k), out sentence);
            if (holds is null) continue;
            (Case, Seed) = (tried, unchecked(first + k));
            all = holds;
            if (!shrunk || holds is false) break;
        }

        return all;
    }

    /// <summary>Smaller cases.</summary>
    internal IEnumerable<LawTrial> Smaller() =>
        LawCases.Smaller(Case).Select(smaller => new LawTrial(law, _ => smaller, Seed, shrunk: true));

    /// <summary>The grid and the code that tries it again.</summary>
    public override string ToString()
    {
        var tried = Case;
        string weights = CSharpCode.Of(tried.Criteria.Select(static criterion => criterion.Weight ?? 0).ToArray());
        string of = tried.Model is { } model
            ? $"var model = {CSharpCode.Of(model)};\nvar facts = {CSharpCode.Of(tried.Facts)};\nvar tried = LawCase.Of(model, facts);"
            : $"var method = {CSharpCode.Of(tried.Method)};\nvar matrix = {CSharpCode.Of(tried.Matrix)};\n"
                + $"var tried = LawCase.Of(method, matrix, {weights});";
        return $"{tried}\n\n{of}\nbool? holds = LawCatalogue.Of(Law.{law.Law}).Holds(tried, {Seed}, out string sentence);\n";
    }
}
