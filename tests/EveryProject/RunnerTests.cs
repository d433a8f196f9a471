using System.Globalization;
using System.Reflection;
using System.Runtime.Intrinsics;
using FsCheck.Xunit;
using Xunit.Runner.Common;
using Xunit.v3;

namespace LocationScore.EveryTestProject;

/// <summary>What must hold of the test run itself before its results are believed.</summary>
public class RunnerTests
{
    [Property]
    public bool Tests_run_under_a_culture_with_a_decimal_comma(int whole) =>
        (whole + 0.5m).ToString(CultureInfo.CurrentCulture).Contains(',', StringComparison.Ordinal);

    /// <summary>Mismatched versions of FsCheck and xunit once left properties out without a word.</summary>
    [Fact]
    public async Task Every_declared_property_is_discovered()
    {
        var assembly = typeof(RunnerTests).Assembly;
        var declared = assembly.GetTypes()
            .Where(static type => !type.IsAbstract)
            .SelectMany(static type => type.GetMethods().Where(static method => method.IsDefined(typeof(PropertyAttribute))).Select(method => $"{type.FullName}.{method.Name}"));
        HashSet<string> discovered = [];
        await new XunitTestFramework().GetDiscoverer(assembly).Find(
            testCase =>
            {
                discovered.Add($"{testCase.TestClass!.TestClassName}.{testCase.TestMethod!.MethodName}");
                return new(true);
            },
            TestFrameworkOptions.ForDiscovery(new TestAssemblyConfiguration()));
        Assert.Contains($"{typeof(RunnerTests).FullName}.{nameof(Tests_run_under_a_culture_with_a_decimal_comma)}", discovered);
        Assert.Empty(declared.Except(discovered));
    }

    /// <summary>The run on narrower vectors says in this variable what it turned off; a switch that no longer works must not pass for a check.</summary>
    [Fact]
    public void Vectors_are_no_wider_than_the_run_asks_for()
    {
        int width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;
        string? widest = Environment.GetEnvironmentVariable("WIDEST_VECTOR_BITS");
        Assert.InRange(width, 0, widest is null ? 512 : int.Parse(widest, CultureInfo.InvariantCulture));
    }
}
