using LocationScore.Methods;

namespace LocationScore;

/// <summary>What explanations say of themselves.</summary>
internal static class ExplanationTexts
{
    internal const string WorstBase = "the worst value on every criterion";

    internal const string OrdersCitation = "Shapley (1953), A value for n-person games; Owen (1977), Values of games with a priori unions";

    internal const string MeansCitation =
        "Vartia (1976), Ideal log-change index numbers; Ang (2004), Decomposition analysis for policymaking in energy";

    internal const string Terms = "The score is a sum and the points are its terms: value × weight.";

    internal const string OtherWeights = "A criterion counts for only one of the two, so that their terms have other weights.";

    internal const string Means =
        "The difference is handed down the tree in closed form: at each mean by the weights of its children and their differences on " +
        "the scale on which the mean is a sum.";

    internal const string Orders =
        "Shapley and Owen values: the mean change of the score over all orders in which the values pass from the one to the other, the " +
        "values of a factor together; the peers held fixed.";

    internal const string SampledOrders =
        "Shapley and Owen values estimated from random orders, each with its reverse, in which the values pass from the one to the " +
        "other, the values of a factor together; the peers held fixed.";

    internal const string MeansAndOrders =
        "The difference is handed down the tree: in closed form at means that are sums on some scale, by Shapley and Owen values " +
        "elsewhere; the peers held fixed.";

    internal static string TermsOf(RankingMethod method) =>
        $"The score of {method.Info.Name} is a sum over the criteria and the points are its terms.";

    internal static string NotAttributable(RankingMethod? method) => method is null
        ? "The base cannot be scored, so that nothing is attributed to criteria."
        : $"{method.Info.Name} does not score a location by a function of its own values: nothing is attributed to criteria; duels give " +
            $"the reasons.";

    /// <summary>The notice on a result whose points are no terms.</summary>
    internal static Notice Attributed(RankingMethod? method) => new(NoticeCodes.Attributed,
        $"{(method is null ? "The score" : method.Info.Name)} is no sum over the criteria: the points of a location are an attribution " +
        $"of what its score differs by from that of {WorstBase}, not value × weight.");
}
