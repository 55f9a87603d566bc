using System.Text;

namespace AgentEvents.Benchmarks.Documents;

/// <summary>Many documents of one shape, so that neither a branch predictor nor a cache learns one of them by heart.</summary>
internal static class Rotation
{
    /// <summary>How many documents one pass goes through.</summary>
    public const int Count = 64;

    /// <summary>Makes <see cref="Count"/> different documents.</summary>
    /// <param name="seed">Its own for every rotation, so that adding one changes no other.</param>
    /// <param name="write">Writes the document of an index.</param>
    /// <returns>The documents in UTF-8.</returns>
    /// <exception cref="InvalidOperationException">Two documents are the same.</exception>
    public static byte[][] Make(int seed, Func<TextSource, int, string> write)
    {
        var source = new TextSource(seed);
        var texts = Enumerable.Range(0, Count).Select(i => write(source, i)).ToArray();
        return texts.Distinct(StringComparer.Ordinal).Count() == Count
            ? [.. texts.Select(Encoding.UTF8.GetBytes)]
            : throw new InvalidOperationException("The documents of a rotation must differ.");
    }
}
