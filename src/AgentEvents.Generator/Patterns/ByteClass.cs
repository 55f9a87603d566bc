namespace AgentEvents.Generator.Patterns;

/// <summary>A class of characters whose members the first byte tells: any ASCII characters, and all or none of the others.</summary>
/// <param name="Bytes">The bytes of all members; all bytes above 0x7F or none of them.</param>
/// <param name="ExcludesLineSeparators">U+2028 and U+2029 are no members, although their bytes are in the set.</param>
internal sealed record ByteClass(ByteSet Bytes, bool ExcludesLineSeparators)
{
    /// <summary>Characters may take several bytes, so that counting characters is not counting bytes.</summary>
    public bool CountsCodePoints => Bytes.HasNonAscii;

    /// <summary>Null when the first byte cannot tell the members of <paramref name="set"/> from others.</summary>
    public static ByteClass? From(CodePointSet set)
    {
        var bytes = default(ByteSet);
        foreach (var range in set.Ranges)
        {
            for (var codePoint = range.First; codePoint <= range.Last && codePoint < 0x80; codePoint++)
            {
                bytes = bytes.With(codePoint);
            }
        }

        var rest = set.Intersect(0x80, CodePointSet.MaxCodePoint);
        if (rest.IsEmpty)
        {
            return bytes.IsEmpty ? null : new ByteClass(bytes, ExcludesLineSeparators: false);
        }

        var missing = EcmaClasses.Scalars.Intersect(0x80, CodePointSet.MaxCodePoint).Except(rest);
        var separators = missing == CodePointSet.Range(0x2028, 0x2029);
        return missing.IsEmpty || separators ? new ByteClass(bytes.Union(ByteSet.NonAscii), separators) : null;
    }
}
