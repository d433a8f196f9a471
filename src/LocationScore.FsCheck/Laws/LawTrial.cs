using LocationScore.Laws;

namespace LocationScore.FsCheck;

/// <summary>One try of a law: a case, and the seed of the moves that the law makes on it.</summary>
internal sealed class LawTrial(LawDefinition law, LawCase tried, ulong seed, bool shrunk = false)
{
    /// <summary>A case of which one move says nothing is asked with others; a smaller one is, until some move breaks the law.</summary>
    private const int Attempts = 8, ShrunkAttempts = 16;

    internal LawCase Case => tried;

    internal ulong Seed { get; private set; } = seed;

    /// <summary>Whether the law holds; null when no move says anything. Keeps the seed of the move that told.</summary>
    internal bool? Holds(out string sentence)
    {
        sentence = "";
        bool? all = null;
        ulong first = Seed;
        for (ulong k = 0; k < (shrunk ? (ulong)ShrunkAttempts : Attempts); k++)
        {
            bool? holds = law.Holds(tried, unchecked(first + k), out sentence);
            if (holds is null) continue;
            Seed = unchecked(first + k);
            all = holds;
            if (!shrunk || holds is false) break;
        }

        return all;
    }

    /// <summary>Smaller cases.</summary>
    internal IEnumerable<LawTrial> Smaller() => LawCases.Smaller(tried).Select(smaller => new LawTrial(law, smaller, Seed, shrunk: true));

    /// <summary>The grid and the code that tries it again.</summary>
    public override string ToString()
    {
        string weights = CSharpCode.Of(tried.Criteria.Select(static criterion => criterion.Weight ?? 0).ToArray());
        string of = tried.Model is { } model
            ? $"var model = {CSharpCode.Of(model)};\nvar facts = {CSharpCode.Of(tried.Facts)};\nvar tried = LawCase.Of(model, facts);"
            : $"var method = {CSharpCode.Of(tried.Method)};\nvar matrix = {CSharpCode.Of(tried.Matrix)};\n"
                + $"var tried = LawCase.Of(method, matrix, {weights});";
        return $"{tried}\n\n{of}\nbool? holds = LawCatalogue.Of(Law.{law.Law}).Holds(tried, {Seed}, out string sentence);\n";
    }
}
