using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>Which laws a model or a ranking method keeps and breaks, as far as the cases that were tried can tell.</summary>
/// <param name="Subject">The name of the model or method.</param>
/// <param name="Findings">One finding per law, in the order of the catalogue.</param>
/// <param name="Cases">The number of cases per law.</param>
/// <param name="Seed">The seed of the cases.</param>
/// <remarks>A kept law is not proved: no case that was tried broke it.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record LawReport(string Subject, ImmutableArray<LawFinding> Findings, int Cases, ulong Seed)
{
    /// <summary>Gets whether no promised law is broken.</summary>
    public bool KeepsItsPromises => !Findings.Any(static finding => finding is { Promised: true, Status: LawStatus.Broken });

    /// <summary>Tries laws on a model, with cases drawn from its facts.</summary>
    /// <param name="model">The model. Its requirements, screening, bands and reference location are left out: laws speak of scores.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="configure">Changes the options, or <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told the share of the cases that were tried, 0 to 1, or <see langword="null"/>.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ProblemsException">The model cannot be scored on the facts; all problems are listed.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="ArgumentException">The options that <paramref name="configure"/> returns are null.</exception>
    public static LawReport Run(ScoringModel model, FactTable facts, Func<LawReportOptions, LawReportOptions>? configure = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        Run(Scorer.Compile(model, facts), configure, progress, cancellation);

    /// <summary>Tries laws on a compiled model, with cases drawn from its facts.</summary>
    /// <param name="scorer">The compiled model.</param>
    /// <param name="configure">Changes the options, or <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told the share of the cases that were tried, 0 to 1, or <see langword="null"/>.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The report.</returns>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="ArgumentException">The options that <paramref name="configure"/> returns are null.</exception>
    public static LawReport Run(Scorer scorer, Func<LawReportOptions, LawReportOptions>? configure = null, IProgress<double>? progress =
        null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        var run = new LawRun(new ModelCases(ModelCase.From(scorer)), Options(configure), scorer.Model.Keeps, progress, cancellation);
        return new(scorer.Model.Id, run.Findings(), run.Options.Cases, run.Options.Seed);
    }

    /// <summary>Tries laws on a ranking method, with small random tables; what must be declared and is not, such as bounds, is declared
    /// for them.</summary>
    /// <param name="method">The method with its options.</param>
    /// <param name="configure">Changes the options, or <see langword="null"/> for the defaults.</param>
    /// <param name="progress">Told the share of the cases that were tried, 0 to 1, or <see langword="null"/>.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The report; promised are the laws that the method claims to keep.</returns>
    /// <exception cref="InvalidOperationException">A method of somebody's own failed or returned something that cannot be used.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="ArgumentException">The options that <paramref name="configure"/> returns are null.</exception>
    public static LawReport Run(RankingMethod method, Func<LawReportOptions, LawReportOptions>? configure = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(method);
        var run = new LawRun(new MethodCases(method), Options(configure), method.Info.LawsKept, progress, cancellation);
        return new(method.Info.Kind, run.Findings(), run.Options.Cases, run.Options.Seed);
    }

    /// <summary>Tries laws on a prepared case.</summary>
    internal static LawReport Run(ModelCase all, Func<LawReportOptions, LawReportOptions>? configure)
    {
        var run = new LawRun(new ModelCases(all), Options(configure), all.Model.Keeps, null, default);
        return new(all.Model.Id, run.Findings(), run.Options.Cases, run.Options.Seed);
    }

    /// <summary>Finds what the run says of a law.</summary>
    /// <param name="law">The law.</param>
    /// <returns>The finding, or <see langword="null"/> when the law was not tried.</returns>
    public LawFinding? Find(Law law) => Findings.FirstOrDefault(finding => finding.Law == law);

    private static LawReportOptions Options(Func<LawReportOptions, LawReportOptions>? configure)
    {
        var options = new LawReportOptions();
        return configure is null ? options : configure(options) ?? throw new ArgumentException("The options are null.", nameof(configure));
    }
}
