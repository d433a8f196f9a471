using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using LocationScore.Methods;
using LocationScore.Numerics;

namespace LocationScore.Weighting;

/// <summary>MEREC: method based on the removal effects of criteria.</summary>
/// <remarks>
/// Keshavarz-Ghorabaee, M., Amiri, M., Zavadskas, E. K., Turskis, Z. and Antucheviciene, J. (2021). Determination of objective weights
/// using a new method based on the removal effects of criteria (MEREC). Symmetry 13(4), 525.
/// Benefits are scaled min/x, costs x/max; S = ln(1 + Σ|ln r|/m), S′ the same without one criterion (still divided by m), E = Σ|S′ − S|,
/// weight in proportion to E.
/// Constant criteria get weight 0; when all are constant, the weights are equal; either is remarked.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record MerecWeights : WeightingMethod
{
    private const int TileRows = 512;
    private const int Lanes = 4;

    private static readonly WeightingInfo s_info = new("merec", "MEREC",
        "Keshavarz-Ghorabaee, Amiri, Zavadskas, Turskis & Antucheviciene (2021). Symmetry 13(4), 525.", NeedsData: true);

    /// <inheritdoc/>
    public override WeightingInfo Info => s_info;

    /// <inheritdoc/>
    /// <exception cref="ProblemsException">There is no matrix, it does not have one criterion per item, or a value is not above
    /// 0.</exception>
    public override WeightingResult Resolve(ImmutableArray<string> items, DecisionMatrix? matrix = null)
    {
        var data = DataInput.Read(Info, items, matrix, InputDemands.Positive);
        var effects = RemovalEffects(data);
        var frozen = WeightingMath.Frozen(effects.AsSpan().ToArray());
        return new(data.Items, data.Weights(effects)) { Steps = [new("removal effect", frozen)], Remarks = data.Remarks() };
    }

    /// <summary>E per criterion: rows run in tiles, row r in lane r mod 4, so that nothing is kept per alternative and the order of the
    /// sums is fixed.</summary>
    private static double[] RemovalEffects(DataInput data)
    {
        int n = data.Rows, m = data.Count;
        var logs = new double[m * TileRows];
        var totals = new double[TileRows];
        var sums = new Vector256<double>[m];
        var references = new double[m];
        for (int j = 0; j < m; j++) references[j] = PortableMath.Log(data.IsCost(j) ? data.Scans[j].Max : data.Scans[j].Min);
        for (int start = 0; start < n; start += TileRows)
        {
            int rows = Math.Min(TileRows, n - start);
            int padded = (rows + Lanes - 1) / Lanes * Lanes;
            totals.AsSpan().Clear();
            for (int j = 0; j < m; j++)
            {
                var column = logs.AsSpan(j * TileRows, padded);
                if (data.IsConstant(j)) column.Clear();
                else Logs(data.Column(j).Slice(start, rows), references[j], data.Scans[j].Min < PortableMath.SmallestNormal, column);
                for (int i = 0; i < padded; i++) totals[i] += column[i];
            }

            var total = MemoryMarshal.Cast<double, Vector256<double>>(totals.AsSpan(0, padded));
            var count = Vector256.Create((double)m);
            for (int j = 0; j < m; j++)
            {
                if (data.IsConstant(j)) continue;
                var log = MemoryMarshal.Cast<double, Vector256<double>>(logs.AsSpan(j * TileRows, padded));
                for (int i = 0; i < log.Length; i++) sums[j] += PortableMath.Log((count + total[i]) / (count +
                    (total[i] - log[i]))); // S − S′; padding adds ln 1 = 0
            }
        }

        var effects = new double[m];
        for (int j = 0; j < m; j++) effects[j] = ColumnReduction.Combine(sums[j]);
        return effects;
    }

    /// <summary>|ln x − ln reference|, and 0 in the padding.</summary>
    private static void Logs(ReadOnlySpan<double> x, double reference, bool subnormal, Span<double> target)
    {
        int i = 0;
        var offset = Vector256.Create(reference);
        for (; !subnormal && i + Lanes <= x.Length; i += Lanes)
            Vector256.Abs(PortableMath.Log(Vector256.Create(x[i..])) - offset).CopyTo(target[i..]);
        for (; i < x.Length; i++) target[i] = Math.Abs(PortableMath.Log(x[i]) - reference);
        target[x.Length..].Clear();
    }
}
