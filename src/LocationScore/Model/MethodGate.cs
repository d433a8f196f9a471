namespace LocationScore.Methods;

/// <summary>The gate for methods that anybody may write: what they return is checked before it is used.</summary>
internal static class MethodGate
{
    /// <summary>What is wrong with the options of a method, as far as no data is needed to say so.</summary>
    internal static List<Problem> OptionProblems(RankingMethod method)
    {
        List<Problem> problems = [];
        if (InfoProblem(method) is { } problem) return [problem];

        // Methods from elsewhere say what is wrong with their options when they run.
        if (method.GetType().Assembly == typeof(RankingMethod)
            .Assembly) method.CheckOptions(new OptionCheck(method.Info.Name, null, problems));
        return problems;
    }

    /// <summary>Runs a method that has passed the gate.</summary>
    /// <exception cref="ProblemsException">The method says so.</exception>
    /// <exception cref="InvalidOperationException">The method failed otherwise, or what it returned cannot be used.</exception>
    internal static MethodResult Run(RankingMethod method, DecisionMatrix matrix, ReadOnlySpan<double> weights)
    {
        MethodResult? result;
        Problem? problem;
        try
        {
            result = method.Run(matrix, weights);
            problem = Fault(result, matrix) ?? FaultOfRanks(result!, matrix);
        }
        catch (Exception exception) when (exception is not (ProblemsException or OutOfMemoryException))
        {
            throw new InvalidOperationException($"The ranking method {method.GetType()} failed: {exception.Message}", exception);
        }

        return problem is null ? result! : throw new InvalidOperationException(
            $"The ranking method {method.GetType()} returned something else than when the model was compiled. {problem.Message} Found: "
                + $"{problem.Found}. Allowed: {problem.Allowed}.");
    }

    /// <summary>Runs a method for the first time: whatever is wrong with it is a problem.</summary>
    internal static MethodResult? Try(RankingMethod method, DecisionMatrix matrix, ReadOnlySpan<double> weights, List<Problem> problems)
    {
        try
        {
            var result = method.Run(matrix, weights);
            var problem = Fault(result, matrix) ?? FaultOfRanks(result!, matrix);
            if (problem is null) return result;
            problems.Add(problem);
        }
        catch (ProblemsException exception)
        {
            problems.AddRange(exception.Problems);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            problems.Add(Failed(method, exception));
        }

        return null;
    }

    /// <summary>The place in a model of a problem of its method: the option, or the method for what only data or weights can
    /// show.</summary>
    internal static string PathOf(Problem problem)
    {
        bool ofData = problem.Path.Length == 0 || problem.Path.StartsWith("rows", StringComparison.Ordinal)
            || problem.Path.StartsWith("column ", StringComparison.Ordinal) || problem.Path.StartsWith("weights", StringComparison.Ordinal);
        return ofData ? "$.method" : "$.method." + problem.Path;
    }

    /// <summary>Which scores are better; a method that does not say so is a problem elsewhere.</summary>
    internal static ScoreDirection DirectionOf(RankingMethod method) =>
        InfoProblem(method) is null ? method.Info.ScoreDirection : ScoreDirection.HigherIsBetter;

    private static Problem? InfoProblem(RankingMethod method)
    {
        try
        {
            var info = method.Info;
            return info is null || string.IsNullOrWhiteSpace(info.Name) || string.IsNullOrWhiteSpace(info.Kind)
                || info.LawsKept.IsDefault || info.LawsBroken.IsDefault
                ? new(ProblemCodes.Missing, "", $"The ranking method {method.GetType()} does not say what it is.",
                    info is null ? "no Info" : "an Info without kind, name or laws",
                    "an Info with a kind, a name and two lists of laws, which may be empty", Repair: "Return a complete MethodInfo.")
                : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Failed(method, exception);
        }
    }

    private static Problem Failed(RankingMethod method, Exception exception) =>
        new(ProblemCodes.Undefined, "", $"The ranking method {method.GetType()} failed: {exception.Message}",
            exception.GetType().ToString(), "a result, or a ProblemsException that says what is wrong",
            Repair: "Repair the method, or choose another.");

    private static Problem? Fault(MethodResult? result, DecisionMatrix matrix)
    {
        int n = matrix.AlternativeCount, m = matrix.CriterionCount;
        if (result is null) return Wrong("The ranking method returned no result.", "null", "a result");
        if (result.Scores.IsDefault || result.Scores.Length != n)
            return Wrong("The ranking method did not score every alternative.", Count(result.Scores.IsDefault,
                result.Scores.IsDefault ? 0 : result.Scores.Length, "scores"), FormattableString.Invariant($"{n} scores"));
        for (int i = 0; i < n; i++)
        {
            if (!double.IsFinite(result.Scores[i]))
                return Wrong($"The ranking method gave '{matrix.Alternative(i)}' no number.",
                    FormattableString.Invariant($"{result.Scores[i]:R}"), "finite scores");
        }

        if (result.Weights.IsDefault || result.Weights.Length != m)
            return Wrong("The ranking method did not return the weights that it used.", Count(result.Weights.IsDefault,
                result.Weights.IsDefault ? 0 : result.Weights.Length, "weights"), FormattableString.Invariant($"{m} weights"));
        foreach (double weight in result.Weights)
        {
            if (!double.IsFinite(weight)) return Wrong("The ranking method returned a weight that is no number.",
                FormattableString.Invariant($"{weight:R}"), "finite weights");
        }

        if (!Enum.IsDefined(result.ScoreDirection)) return Wrong("The ranking method does not say which scores are better.",
            result.ScoreDirection.ToString(), "HigherIsBetter or LowerIsBetter");
        return result.Remarks.IsDefault || result.Remarks.Contains(null!)
            ? Wrong("The ranking method returned remarks that are null.", "null", "an empty list, or texts") : null;
    }

    /// <summary>Ranks may be the method's own: they must be there, and complete.</summary>
    private static Problem? FaultOfRanks(MethodResult result, DecisionMatrix matrix)
    {
        if (result.Ranks is not { } ranks) return Wrong("The ranking method returned no ranks.", "null", "ranks");
        return ranks.Count == matrix.AlternativeCount ? null
            : Wrong("The ranking method did not rank every alternative.", Count(false, ranks.Count, "ranks"),
                FormattableString.Invariant($"{matrix.AlternativeCount} ranks"));
    }

    private static string Count(bool none, int count, string of) =>
        none ? "a list that was never set" : FormattableString.Invariant($"{count} {of}");

    private static Problem Wrong(string message, string found, string allowed) =>
        new(ProblemCodes.Undefined, "", message, found, allowed, Repair: "Repair the method, or choose another.");
}
