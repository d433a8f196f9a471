using System.Collections.Immutable;
using LocationScore.Numerics;

namespace LocationScore.Methods;

/// <summary>A point or an axis of the GAIA plane.</summary>
/// <param name="U">The coordinate along the first principal axis, in units of unicriterion net flow.</param>
/// <param name="V">The coordinate along the second principal axis, in units of unicriterion net flow.</param>
public readonly partial record struct GaiaPoint(double U, double V);

/// <summary>The GAIA plane: alternatives, criteria and weights of a PROMETHEE analysis in two dimensions.</summary>
/// <remarks>
/// Mareschal, B. and Brans, J.-P. (1988), Geometrical representations for MCDA, European Journal of Operational Research 34(1): 69–77.
/// Principal components of the unicriterion net flows, whose mean is 0 on each criterion. Axes that point the same way express similar
/// preferences,
/// opposite ones a conflict; alternatives lie towards the criteria on which they are good; the decision stick is the weights' own
/// direction, and the
/// projection of an alternative on it approximates its net flow. An eigenvector has no sign of its own: the component of largest size is
/// made positive,
/// the first of equal ones, so that the same data gives the same picture.
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed partial record GaiaPlane
{
    private const double SizeTolerance = 1e-9;

    private GaiaPlane(ImmutableArray<GaiaPoint> alternatives, ImmutableArray<GaiaPoint> criteria, GaiaPoint stick,
        ImmutableArray<double> eigenvalues, double share)
    {
        Alternatives = alternatives;
        Criteria = criteria;
        DecisionStick = stick;
        Eigenvalues = eigenvalues;
        ExplainedShare = share;
    }

    /// <summary>Gets the point of each alternative.</summary>
    public ImmutableArray<GaiaPoint> Alternatives { get; }

    /// <summary>Gets the projection of each criterion's unit axis; its length, from 0 to 1, says how well the plane shows the
    /// criterion.</summary>
    public ImmutableArray<GaiaPoint> Criteria { get; }

    /// <summary>Gets the projection of the weights: the direction in which good compromises lie.</summary>
    public GaiaPoint DecisionStick { get; }

    /// <summary>Gets the variances along all principal axes, largest first.</summary>
    public ImmutableArray<double> Eigenvalues { get; }

    /// <summary>Gets δ: the share of the variance that the plane shows, from 0 to 1; 1 when the alternatives do not differ at
    /// all.</summary>
    public double ExplainedShare { get; }

    /// <summary>Computes the plane from unicriterion net flows and normalised weights.</summary>
    internal static GaiaPlane Of(ImmutableArray<ImmutableArray<double>> flows, ImmutableArray<double> weights)
    {
        int m = flows.Length, n = flows[0].Length;
        var covariance = new double[m * m];
        for (int j = 0; j < m; j++)
        {
            for (int k = j; k < m; k++)
            {
                double sum = 0;
                for (int i = 0; i < n; i++) sum += flows[j][i] * flows[k][i];
                covariance[(j * m) + k] = covariance[(k * m) + j] = sum / n;
            }
        }

        var (values, vectors) = SymmetricEigen.Decompose(covariance, m);
        double total = 0;
        for (int k = 0; k < m; k++) total += values[k] = Math.Max(0, values[k]);
        double[] first = Signed(vectors, 0, m);
        double[] second = m > 1 ? Signed(vectors, 1, m) : new double[1];
        var alternatives = new GaiaPoint[n];
        for (int i = 0; i < n; i++)
        {
            double u = 0, v = 0;
            for (int j = 0; j < m; j++)
            {
                u += flows[j][i] * first[j];
                v += flows[j][i] * second[j];
            }

            alternatives[i] = new(u, v);
        }

        double stickU = 0, stickV = 0;
        var criteria = new GaiaPoint[m];
        for (int j = 0; j < m; j++)
        {
            criteria[j] = new(first[j], second[j]);
            stickU += weights[j] * first[j];
            stickV += weights[j] * second[j];
        }

        double shown = values[0] + (m > 1 ? values[1] : 0);
        return new([.. alternatives], [.. criteria], new(stickU, stickV), [.. values], total > 0 ? Math.Min(1, shown / total) : 1);
    }

    private static double[] Signed(double[] vectors, int column, int m)
    {
        var vector = new double[m];
        int largest = 0;
        for (int j = 0; j < m; j++)
        {
            vector[j] = vectors[(j * m) + column];
            if (Math.Abs(vector[j]) > Math.Abs(vector[largest]) + SizeTolerance) largest = j;
        }

        if (vector[largest] < 0)
        {
            for (int j = 0; j < m; j++) vector[j] = -vector[j];
        }

        return vector;
    }
}
