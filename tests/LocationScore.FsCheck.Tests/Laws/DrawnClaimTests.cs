using LocationScore.Laws;

namespace LocationScore.FsCheck.Tests.Laws;

/// <summary>What a method with any options says that it keeps holds on any matrix that the package draws for it: ties, constant columns, outliers, zeros, values below 0.</summary>
public class DrawnClaimTests
{
    [Fact]
    public void No_drawn_matrix_breaks_a_law_that_a_method_claims_to_keep()
    {
        var broken = new List<string>();
        int said = 0;
        ulong seed = 0;
        foreach (var drawn in Sampling.Of(Arbitraries.Methods(), 3000, 30))
        {
            seed++;
            var @case = LawCase.Of(drawn.Method, drawn.Matrix, drawn.Weights.AsSpan());
            foreach (var law in drawn.Method.Info.LawsKept)
            {
                bool? holds = LawCatalogue.Of(law).Holds(@case, seed, out string sentence);
                if (holds is not null) said++;
                if (holds == false) broken.Add($"{law} at {seed}: {sentence}\n{drawn}");
            }
        }

        Assert.True(broken.Count == 0, $"{broken.Count} of {said}\n" + string.Join('\n', broken.Take(12)));
        Assert.InRange(said, 5000, int.MaxValue);
    }
}
