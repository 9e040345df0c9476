namespace Telemetry.Quality;

/// <summary>A photo by reference, <c>name sha256</c>: where it lies, and the digest that shows that it is the same photo still.</summary>
public static class PhotoReference
{
    private const int DigestLength = 64;

    public static bool IsValid(string reference)
    {
        var blank = reference.LastIndexOf(' ');
        return blank > 0 && reference.Length - blank - 1 == DigestLength && reference.Skip(blank + 1).All(char.IsAsciiHexDigitLower)
            && !reference.Any(char.IsControl);
    }
}
