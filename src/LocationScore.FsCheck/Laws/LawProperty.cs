using FsCheck;
using FsCheck.Fluent;
using LocationScore.Laws;
using LocationScore.Methods;

namespace LocationScore.FsCheck;

/// <summary>A law as a property of a model or of a ranking method.</summary>
/// <remarks>
/// A case of which the law says nothing is drawn again a few times, as a <see cref="LawReport"/> does, and then discarded, as FsCheck
/// discards what misses a precondition. Where most cases say nothing, or
/// where the law cannot be asked, the property fails and says why: it would prove nothing. What breaks the law is shrunk and printed as a
/// small grid and as code in C# that tries it again.
/// </remarks>
/// <threadsafety>Immutable; safe to share. A property that it makes counts its discarded cases, and may be checked from several
/// threads.</threadsafety>
public sealed class LawProperty
{
    internal LawProperty(LawDefinition definition) => Definition = definition;

    /// <summary>Gets the law: its sentence, its citation, and when a case says nothing of it.</summary>
    public LawDefinition Definition { get; }

    /// <summary>Makes the property of a model, on facts of all kinds that are drawn for it.</summary>
    /// <param name="model">The model. Its requirements, screening, bands and reference location are left out: laws speak of scores.</param>
    /// <returns>The property, to be returned from a <c>[Property]</c> method or checked.</returns>
    /// <remarks>Checking it throws <see cref="ProblemsException"/> when no facts are found that the model can be scored on.</remarks>
    public Property For(ScoringModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Property(Gen.FactsFor(model).Select(Fixed));

        Func<ulong, LawCase> Fixed(FactTable facts)
        {
            var tried = LawCase.Of(model, facts);
            return _ => tried;
        }
    }

    /// <summary>Makes the property of a model, on cases drawn from its own facts and beyond them, as <see cref="LawReport"/> draws
    /// them.</summary>
    /// <param name="model">The model. Its requirements, screening, bands and reference location are left out: laws speak of scores.</param>
    /// <param name="facts">The facts.</param>
    /// <returns>The property.</returns>
    /// <exception cref="ProblemsException">The model cannot be scored on the facts; all problems are listed.</exception>
    public Property For(ScoringModel model, FactTable facts)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(facts);
        var all = LawCase.Of(model, facts);
        return Property(Redrawn(seed => LawCases.Vary(all, seed)));
    }

    /// <summary>Makes the property of a ranking method with its options, on small tables.</summary>
    /// <param name="method">The method; what must be declared and is not, such as bounds, is declared for it.</param>
    /// <returns>The property.</returns>
    public Property For(RankingMethod method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return Property(Redrawn(seed => LawCases.Draw(method, seed)));
    }

    /// <summary>Returns the law's id and sentence.</summary>
    /// <returns>For example <c>monotonicity: Improving one value of a location never worsens its rank.</c></returns>
    public override string ToString() => Definition.ToString();

    private Property Property(Gen<Func<ulong, LawCase>> cases)
    {
        var said = new SaidNothing(Definition);
        var trials = cases.Zip(Seeds(), (tried, seed) => new LawTrial(Definition, tried, seed));
        return Prop.ForAll(Arb.From(trials, static trial => trial.Smaller()), trial => trial.Holds(out string sentence) switch
        {
            true => said.Something().ToProperty(),
            false => said.Broken().Label(sentence),
            null => said.Nothing(sentence) is { } tooMany ? false.Label(tooMany) : true.When(false),
        });
    }

    /// <summary>Another case for every attempt at a law: its number stands above the bits of the seed.</summary>
    private static Gen<Func<ulong, LawCase>> Redrawn(Func<ulong, LawCase> draw) =>
        Seeds().Select(seed => (Func<ulong, LawCase>)(attempt => draw(seed + (attempt << 32))));

    private static Gen<ulong> Seeds() => Gen.Choose(0, int.MaxValue - 1).Select(static seed => (ulong)seed);
}
