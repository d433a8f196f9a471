using System.Globalization;
using System.Runtime.CompilerServices;

namespace LocationScore.EveryTestProject;

/// <summary>All tests run under a culture that writes 1.234,5, so that a forgotten invariant culture fails at once.</summary>
internal static class GermanCulture
{
    /// <summary>Set before any other code of the test assembly runs, for every thread.</summary>
    [ModuleInitializer]
    internal static void Set()
    {
        var german = CultureInfo.GetCultureInfo("de-DE");
        CultureInfo.DefaultThreadCurrentCulture = german;
        CultureInfo.DefaultThreadCurrentUICulture = german;
        CultureInfo.CurrentCulture = german;
        CultureInfo.CurrentUICulture = german;
    }
}
