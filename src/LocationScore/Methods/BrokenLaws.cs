using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>The laws that each method breaks with its default options; the tests hold a counterexample for every entry.</summary>
internal static class BrokenLaws
{
    internal static ImmutableArray<Law> Of(string kind) => kind switch
    {
        "weightedSum" => [Law.IndependenceOfOthers],
        "weightedProduct" => [Law.ZeroShift],
        "waspas" => [Law.ZeroShift, Law.IndependenceOfOthers],
        "topsis" => [Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion],
        "vikor" => [Law.Monotonicity, Law.IndependenceOfOthers, Law.DuplicateCriterion],
        "copras" => [Law.ZeroShift, Law.IndependenceOfOthers],
        "aras" => [Law.ZeroShift, Law.IndependenceOfOthers],
        "edas" => [Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers],
        "codas" => [Law.Dominance, Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion],
        "cocoso" => [Law.Monotonicity, Law.IndependenceOfOthers, Law.DuplicateCriterion, Law.ZeroWeight],
        "mabac" => [Law.IndependenceOfOthers],
        "mairca" => [Law.IndependenceOfOthers],
        "marcos" => [Law.ZeroShift, Law.IndependenceOfOthers],
        "mooraRatio" => [Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers],
        "mooraReferencePoint" => [Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion],
        "multimoora" => [Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion],
        "ocra" => [Law.ZeroShift, Law.IndependenceOfOthers],
        "rim" => [Law.DuplicateCriterion],
        "gra" => [Law.IndependenceOfOthers],
        "todim" => [Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion],
        "psi" => [Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion, Law.ZeroWeight],
        "rov" => [Law.IndependenceOfOthers],
        "piv" => [Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers],
        "cradis" => [Law.ZeroShift, Law.IndependenceOfOthers],
        "ram" => [Law.ZeroShift, Law.IndependenceOfOthers],
        "probid" => [Law.Dominance, Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers, Law.DuplicateCriterion],
        "lopm" => [Law.ZeroShift],
        "ervd" => [Law.Monotonicity, Law.ZeroShift, Law.IndependenceOfOthers],
        "maut" => [Law.IndependenceOfOthers],
        "comet" => [Law.IndependenceOfOthers, Law.DuplicateCriterion],
        _ => [],
    };
}
