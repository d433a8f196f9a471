namespace LocationScore;

/// <content>The facts alone, for reading results.</content>
internal sealed partial class Compilation
{
    /// <summary>The facts that a model scores with: its choices applied, its derived indicators computed; null with problems.</summary>
    internal static FactTable? Prepare(ScoringModel model, FactTable given, List<Problem> problems)
    {
        var compilation = new Compilation(model, given) { _facts = given };
        compilation.CheckReferences();
        if (compilation.Problems.Count == 0) compilation.ApplyChoices();
        if (compilation.Problems.Count == 0) compilation.Derive();
        problems.AddRange(compilation.Problems);
        return compilation.Problems.Count == 0 ? compilation._facts : null;
    }
}
