using System.Collections.Immutable;

namespace LocationScore.Methods;

/// <summary>What is known about a ranking method.</summary>
/// <param name="Kind">Its name in JSON and on the command line, such as <c>topsis</c>.</param>
/// <param name="Name">Its name in the literature.</param>
/// <param name="Citation">Authors, year and title of the definition that is followed.</param>
/// <param name="ScoreDirection">Which scores are better.</param>
/// <param name="Demands">What the input must be; anything else is refused with a message.</param>
/// <param name="LawsKept">The laws that the method keeps, shown by tests.</param>
/// <param name="LawsBroken">The laws that it breaks, each with a recorded counterexample in the tests.</param>
public sealed partial record MethodInfo(
    string Kind,
    string Name,
    string Citation,
    ScoreDirection ScoreDirection,
    InputDemands Demands,
    ImmutableArray<Law> LawsKept,
    ImmutableArray<Law> LawsBroken);
