namespace AgentEvents.Models.Validation;

/// <summary>
/// Turns byte offsets into places: validators carry offsets, which cost nothing, and only a document that turned out invalid is walked a second
/// time for the places.
/// </summary>
/// <remarks>
/// An offset in a value, or at its start, gives that value; in a member name, that member; anywhere else (white space, punctuation, malformed
/// JSON) the innermost array or object open there. Never throws on any bytes, and is linear in the document.
/// </remarks>
internal static class InstanceLocator
{
    /// <summary>Locates all offsets in one pass.</summary>
    /// <param name="document">UTF-8; it need not be valid JSON.</param>
    /// <param name="offsets">Offsets in any order.</param>
    /// <returns>A place for each offset, in the order given.</returns>
    public static InstancePlace[] Locate(ReadOnlySpan<byte> document, ReadOnlySpan<int> offsets)
    {
        int[] sorted = offsets.ToArray();
        int[] origin = new int[sorted.Length];
        for (int i = 0; i < origin.Length; i++)
        {
            origin[i] = i;
        }

        Array.Sort(sorted, origin);
        InstancePlace[] inOrder = new InstanceWalk(document, sorted).Run();
        var places = new InstancePlace[sorted.Length];
        for (int i = 0; i < places.Length; i++)
        {
            places[origin[i]] = inOrder[i];
        }

        return places;
    }
}
