namespace Telemetry.Quality.DoubleSampling;

/// <summary>The lower triangle L of a symmetric positive definite matrix A = L Lᵀ, row by row in one array.</summary>
internal sealed class Cholesky
{
    private readonly double[] lower;
    private readonly int size;

    private Cholesky(double[] lower, int size) => (this.lower, this.size) = (lower, size);

    /// <summary>Half the logarithm of the determinant of A.</summary>
    public double HalfLogDeterminant { get; private init; }

    /// <param name="matrix">Row by row; its lower triangle is read and replaced.</param>
    /// <exception cref="ArgumentException">The matrix is not positive definite.</exception>
    public static Cholesky Of(double[] matrix, int size)
    {
        var logarithm = 0.0;
        for (var row = 0; row < size; row++)
        {
            var current = matrix.AsSpan(row * size, row + 1);
            for (var column = 0; column <= row; column++)
            {
                var other = matrix.AsSpan(column * size, column + 1);
                var rest = current[column];
                for (var index = 0; index < column; index++) rest -= current[index] * other[index];
                if (column < row)
                {
                    current[column] = rest / other[column];
                    continue;
                }

                if (!(rest > 0)) throw new ArgumentException($"The matrix is not positive definite at row {row}.", nameof(matrix));
                current[row] = Math.Sqrt(rest);
                logarithm += Math.Log(current[row]);
            }
        }

        return new(matrix, size) { HalfLogDeterminant = logarithm };
    }

    /// <summary>L⁻¹ b: vectors in these terms have the covariance of white noise.</summary>
    public double[] Whiten(ReadOnlySpan<double> vector)
    {
        var white = vector.ToArray();
        for (var row = 0; row < size; row++)
        {
            var rest = white[row];
            for (var index = 0; index < row; index++) rest -= lower[(row * size) + index] * white[index];
            white[row] = rest / lower[(row * size) + row];
        }

        return white;
    }
}
