using FsCheck.Xunit;

namespace LocationScore.Tests.Laws;

/// <summary>A law with a thousand cases is checked on a thousand cases, also when every run draws the same ones.</summary>
[Properties(MaxTest = 1000)]
public class RunTests(RunTests.Cases cases) : IClassFixture<RunTests.Cases>
{
    [Property]
    public bool Every_case_of_a_law_is_run(int drawn) => cases.Add(drawn);

    public sealed class Cases : IDisposable
    {
        private readonly HashSet<int> _different = [];
        private int _all;

        internal bool Add(int drawn)
        {
            _different.Add(drawn);
            _all++;
            return true;
        }

        public void Dispose()
        {
            Assert.Equal(1000, _all);
            Assert.InRange(_different.Count, 50, 1000);
        }
    }
}
