using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using TestResult = FsCheck.TestResult;

namespace LocationScore.FsCheck.Tests;

/// <summary>Runs a property and keeps what became of it.</summary>
internal sealed class Outcome : IRunner
{
    private TestResult? _result;

    internal bool Passed => _result!.IsPassed;

    /// <summary>Gets the labels of a failure.</summary>
    internal string Label => string.Join('\n', ((TestResult.Failed)_result!).Item1.Labels);

    /// <summary>Gets the try that was left after shrinking.</summary>
    internal LawTrial Shrunk => (LawTrial)((TestResult.Failed)_result!).Item3.Single();

    internal static Outcome Of(Property property, int cases = 100)
    {
        var outcome = new Outcome();
        property.Check(Config.Quick.WithMaxTest(cases).WithReplay(new Replay(new Rnd(20111124, 1442695040888963407), null)).WithRunner(outcome));
        return outcome;
    }

    public void OnStartFixture(Type t)
    {
    }

    public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    public void OnFinished(string name, TestResult testResult) => _result = testResult;
}
