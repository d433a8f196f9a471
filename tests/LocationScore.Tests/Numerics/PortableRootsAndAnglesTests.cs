using LocationScore.Numerics;

namespace LocationScore.Tests.Numerics;

/// <summary>Cube roots and angles without the library functions of the platform.</summary>
public class PortableRootsAndAnglesTests
{
    [Fact]
    public void Cube_roots_cubed_are_the_number_again()
    {
        Assert.Equal(0, PortableMath.CubeRoot(0));
        for (int k = -250; k <= 250; k++)
        {
            double x = Math.Pow(10, k) * (1 + (k * k % 7 / 8.0)), root = PortableMath.CubeRoot(x);
            // root³ − x with the rounding errors of both products; the slope 3 root² turns it into an error of the root.
            double square = root * root, lost = Math.FusedMultiplyAdd(root, root, -square);
            double error = (Math.FusedMultiplyAdd(square, root, -x) + (lost * root)) / (3 * square);
            Assert.InRange(Math.Abs(error), 0, Math.BitIncrement(root) - root);
        }
    }

    [Fact]
    public void Angles_agree_with_the_runtime_library_from_tiny_to_right_ones()
    {
        Assert.Equal(0, PortableMath.Arctangent(0, 1));
        Assert.Equal(Math.PI / 4, PortableMath.Arctangent(3, 3), 2e-16);
        for (int k = -1000; k <= 1000; k++)
        {
            double y = Math.Exp(k / 50.0);
            double expected = Math.Atan2(y, 1);
            Assert.InRange(Math.Abs(PortableMath.Arctangent(y, 1) - expected), 0, 4 * (Math.BitIncrement(expected) - expected));
        }
    }
}
