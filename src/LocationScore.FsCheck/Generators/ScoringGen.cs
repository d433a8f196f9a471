using FsCheck;
using FsCheck.Fluent;

namespace LocationScore.FsCheck;

/// <summary>Generators for a model that is given: in C# they are found on <c>Gen</c>, in F# here.</summary>
/// <threadsafety>Safe to use from several threads.</threadsafety>
public static class ScoringGen
{
    extension(Gen)
    {
        /// <summary>Facts that a model can be scored on: plain ones, gaps where the model bears them, ties, constants, outliers, zeros,
        /// values below 0, and values just inside and just outside the ends of its scales.</summary>
        /// <param name="model">The model.</param>
        /// <returns>The generator. Drawing throws <see cref="ProblemsException"/> when no facts are found that the model can be scored
        /// on.</returns>
        public static Gen<FactTable> FactsFor(ScoringModel model)
        {
            ArgumentNullException.ThrowIfNull(model);
            return Drawn.Of((seed, size) => FactsDraw.Next(model, seed, size));
        }

        /// <summary>Profiles for a model: other weights for some of its factors and criteria whose weights are stated.</summary>
        /// <param name="model">The model.</param>
        /// <returns>The generator.</returns>
        public static Gen<WeightProfile> ProfilesFor(ScoringModel model)
        {
            ArgumentNullException.ThrowIfNull(model);
            return Drawn.Of((seed, _) => ProfileDraw.For(model, seed));
        }
    }
}
