using System.Collections.Immutable;
using LocationScore.Methods;

namespace LocationScore.FsCheck;

/// <summary>A ranking method with its options, a matrix that it is defined for, and weights.</summary>
/// <remarks>Its text is a small grid of the matrix, and the code in C# that makes everything again.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class MethodWithMatrix : IEquatable<MethodWithMatrix>
{
    /// <summary>Puts a method, a matrix and weights together.</summary>
    /// <param name="method">The method.</param>
    /// <param name="matrix">The matrix.</param>
    /// <param name="weights">One weight per criterion, 0 or more.</param>
    /// <exception cref="ArgumentException">There is not one weight per criterion.</exception>
    public MethodWithMatrix(RankingMethod method, DecisionMatrix matrix, ImmutableArray<double> weights)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(matrix);
        if (weights.IsDefault || weights.Length != matrix.CriterionCount)
            throw new ArgumentException("There is not one weight per criterion.", nameof(weights));
        (Method, Matrix, Weights) = (method, matrix, weights);
    }

    /// <summary>Gets the method with its options.</summary>
    public RankingMethod Method { get; }

    /// <summary>Gets the matrix.</summary>
    public DecisionMatrix Matrix { get; }

    /// <summary>Gets the weights, one per criterion.</summary>
    public ImmutableArray<double> Weights { get; }

    /// <summary>Runs the method.</summary>
    /// <returns>What it gives.</returns>
    /// <exception cref="ProblemsException">The method is not defined for the matrix; drawn ones always are.</exception>
    public MethodResult Run() => Method.Run(Matrix, Weights.AsSpan());

    /// <inheritdoc/>
    public bool Equals(MethodWithMatrix? other) => other is not null && Method == other.Method && Matrix.Equals(other.Matrix)
        && Weights.AsSpan().SequenceEqual(other.Weights.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MethodWithMatrix);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Method, Matrix);

    /// <summary>Returns a small grid of the matrix and the code that makes everything again.</summary>
    /// <returns>Several lines.</returns>
    public override string ToString() => $"{Matrix}\n\nvar method = {CSharpCode.Of(Method)};\nvar matrix = {CSharpCode.Of(Matrix)};\n"
        + $"double[] weights = {CSharpCode.Of(Weights)};\n";
}
