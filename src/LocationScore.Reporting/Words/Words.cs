using LocationScore.Shared;

namespace LocationScore.Reporting;

/// <summary>Words as people put them together.</summary>
internal static class Words
{
    /// <summary>The heading over what a reader should know.</summary>
    internal const string Notes = "Notes";

    /// <summary>Joins words the way people do: a, b and c.</summary>
    internal static string Join(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} and {words[^1]}",
    };

    /// <summary>Joins the first of many words and counts the rest.</summary>
    internal static string JoinFew(IReadOnlyList<string> words) =>
        words.Count <= 8 ? Join(words) : Join([.. words.Take(6), $"{NumberStyle.Whole.Format(words.Count - 6)} others"]);

    /// <summary>A number with the right form of its noun.</summary>
    internal static string Count(int number, string one, string? many = null) =>
        $"{NumberStyle.Whole.Format(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>What a factor or criterion is called.</summary>
    internal static string NameOf(ModelNode node) => node.Name ?? node.Id;

    /// <summary>What a factor or criterion is called inside a sentence: with a small first letter, unless it is an abbreviation.</summary>
    internal static string InSentence(ModelNode node)
    {
        string name = SafeText.Line(NameOf(node));
        bool word = name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]);
        return word ? char.ToLowerInvariant(name[0]) + name[1..] : name;
    }

    /// <summary>The quadrants of a quality–cost map.</summary>
    internal static string Of(Quadrant quadrant) => quadrant switch
    {
        Quadrant.GoodAndCheap => "good, cheap",
        Quadrant.GoodAndExpensive => "good, expensive",
        Quadrant.WeakAndCheap => "weaker, cheap",
        Quadrant.WeakAndExpensive => "weaker, expensive",
        _ => quadrant.ToString(),
    };
}
