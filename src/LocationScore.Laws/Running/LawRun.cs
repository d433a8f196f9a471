using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.Laws;

/// <summary>One run: every law on every case, then what broke a law made small.</summary>
internal sealed class LawRun(CaseSource source, LawReportOptions options, ImmutableArray<Law> promised, IProgress<double>? progress,
    CancellationToken cancellation)
{
    /// <summary>A case that says nothing of a law is drawn again a few times, the last ones plainer.</summary>
    private const int Attempts = 8;

    private readonly LawDefinition[] _laws = [.. LawCatalogue.All.Where(law => options.Laws.Contains(law.Law))];
    private int _done;

    internal LawReportOptions Options => options;

    internal ImmutableArray<LawFinding> Findings()
    {
        var kinds = new LawVerdict.Kinds[_laws.Length, options.Cases];
        int[] firstBroken = [.. Enumerable.Repeat(int.MaxValue, _laws.Length)];
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = options.MaxThreads == 0 ? Environment.ProcessorCount : options.MaxThreads,
        };
        try
        {
            Parallel.For(options.First, options.Cases, parallel, number => Try(number, kinds, firstBroken));
        }
        catch (AggregateException failed) when (failed.InnerExceptions.Count > 0)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }

        return [.. _laws.Select((law, at) => Finding(law, kinds, at))];
    }

    private void Try(int number, LawVerdict.Kinds[,] kinds, int[] firstBroken)
    {
        var cases = new LawCase?[Attempts];
        for (int at = 0; at < _laws.Length; at++)
        {
            // Cases after the first broken one are not needed; those before it always are.
            if (number > Volatile.Read(ref firstBroken[at])) continue;
            var (verdict, _) = Check(_laws[at], number, cases);
            kinds[at, number] = verdict.Kind;
            if (verdict.Kind != LawVerdict.Kinds.Broken) continue;
            int before = Volatile.Read(ref firstBroken[at]);
            while (number < before)
            {
                int seen = Interlocked.CompareExchange(ref firstBroken[at], number, before);
                if (seen == before) break;
                before = seen;
            }
        }

        progress?.Report((double)Interlocked.Increment(ref _done) / options.Cases);
    }

    private (LawVerdict Verdict, LawCase Case) Check(LawDefinition law, int number, LawCase?[] cases)
    {
        LawVerdict verdict = default;
        LawCase last = null!;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            ulong draw = ((ulong)number * Attempts) + (ulong)attempt;
            last = cases[attempt] ??= source.Next(new LawDraw(options.Seed, draw), attempt >= Attempts / 2);
            verdict = law.Check(last, new LawDraw(SeedOf(law), draw));
            if (verdict.Kind != LawVerdict.Kinds.Vacuous) break;
        }

        return (verdict, last);
    }

    private ulong SeedOf(LawDefinition law) => unchecked((options.Seed * 0x9E3779B97F4A7C15) + (ulong)law.Law + 1);

    private LawFinding Finding(LawDefinition law, LawVerdict.Kinds[,] kinds, int at)
    {
        int vacuous = 0, notApplicable = 0;
        bool isPromised = promised.Contains(law.Law);
        for (int number = options.First; number < options.Cases; number++)
        {
            switch (kinds[at, number])
            {
                case LawVerdict.Kinds.Vacuous:
                    vacuous++;
                    break;
                case LawVerdict.Kinds.NotApplicable:
                    notApplicable++;
                    break;
                case LawVerdict.Kinds.Broken:
                    return new(law.Law, LawStatus.Broken, number + 1, vacuous, isPromised, null, number, Counterexample(law, number));
            }
        }

        if (notApplicable > 0 && notApplicable + vacuous == options.Cases)
            return new(law.Law, LawStatus.NotApplicable, options.Cases, vacuous, isPromised,
                Check(law, FirstNotApplicable(kinds, at), new LawCase?[Attempts]).Verdict.Sentence);
        return 2 * vacuous > options.Cases
            ? new(law.Law, LawStatus.Inconclusive, options.Cases, vacuous, isPromised, $"Most cases say nothing: {law.VacuousWhen}.")
            : new(law.Law, LawStatus.Kept, options.Cases, vacuous, isPromised);
    }

    private int FirstNotApplicable(LawVerdict.Kinds[,] kinds, int at) =>
        Enumerable.Range(0, options.Cases).First(number => kinds[at, number] == LawVerdict.Kinds.NotApplicable);

    private LawCounterexample Counterexample(LawDefinition law, int number)
    {
        var (verdict, broken) = Check(law, number, new LawCase?[Attempts]);
        if (options.Shrink && verdict.Kind == LawVerdict.Kinds.Broken) verdict =
            new Shrinker(law, source, SeedOf(law), cancellation).Shrink(broken, verdict);
        return new(verdict.Sentence, LawTable.Of(verdict.Before ?? broken), verdict.After is null ? null : LawTable.Of(verdict.After));
    }
}
