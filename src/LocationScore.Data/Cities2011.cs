using System.Collections.Immutable;
using LocationScore.Json;

namespace LocationScore.Data;

/// <summary>Real facts of Hangzhou and fifteen peer cities as service-outsourcing locations, reference year 2011, each with its
/// source.</summary>
/// <remarks>
/// What to mind: talent figures are those of the census of 2010; times by train mix press figures of 2008 to 2015; air links are those of
/// January 2012; five figures of airport passengers are interpolated;
/// the science share of Guangzhou is suspect and not to be scored; ranks of financial centres mix three editions. The facts are free to use
/// with their source named; counts from OpenFlights are under
/// the ODbL: say so where they are shown (see <see cref="FactSource.Licence"/>).
/// </remarks>
/// <threadsafety>All members may be called from several threads; each table is read once, when first asked for.</threadsafety>
public static class Cities2011
{
    private const string ArticleSource = "shanghai-daily-2012-04-23";

    private static readonly Lazy<FactTable> s_facts =
        new(static () => FactsJson.Parse(EmbeddedText.Bytes("Facts/cities-2011.json"), "cities-2011.json"));
    private static readonly Lazy<FactTable> s_china =
        new(static () => FactsJson.Parse(EmbeddedText.Bytes("Facts/china-2011.json"), "china-2011.json"));
    private static readonly Lazy<ImmutableArray<Fact>> s_article = new(static () =>
        [.. Facts.Facts.SelectMany(static fact => fact.Alternatives.Prepend(fact)).Where(static fact => fact.Source == ArticleSource)]);

    /// <summary>Gets the facts: 16 cities, 137 indicators, 1,035 best facts with 248 alternatives.</summary>
    public static FactTable Facts => s_facts.Value;

    /// <summary>Gets the 36 figures of the founding article, "Source of success in outsourcing", Shanghai Daily, 23 April 2012: all of
    /// Hangzhou, best facts or alternatives of <see cref="Facts"/>.</summary>
    public static ImmutableArray<Fact> FoundingArticle => s_article.Value;

    /// <summary>Gets the national totals of service outsourcing in 2011, with the ids and units of <see cref="Facts"/>; a table apart,
    /// because a country is not to be ranked with cities.</summary>
    public static FactTable China => s_china.Value;
}
