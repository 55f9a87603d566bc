namespace AgentEvents.Benchmarks.Size;

/// <summary>How large generated code is.</summary>
/// <param name="Files">How many C# files.</param>
/// <param name="Lines">Their lines.</param>
/// <param name="Bytes">Their bytes in UTF-8.</param>
/// <param name="IlBytes">The bytes of the method bodies that the C# compiler makes of them in a release build.</param>
internal readonly record struct CodeSize(int Files, int Lines, long Bytes, long IlBytes)
{
    /// <summary>Both together.</summary>
    public static CodeSize operator +(CodeSize left, CodeSize right) => new(
        left.Files + right.Files,
        left.Lines + right.Lines,
        left.Bytes + right.Bytes,
        left.IlBytes + right.IlBytes);
}
