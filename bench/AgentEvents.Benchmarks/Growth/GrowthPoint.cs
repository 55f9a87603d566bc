namespace AgentEvents.Benchmarks.Growth;

/// <summary>What a schema of one size costs.</summary>
/// <param name="Size">The size.</param>
/// <param name="SchemaBytes">The bytes of the schemas.</param>
/// <param name="Generation">CPU time of the generator.</param>
/// <param name="CodeBytes">The bytes of C# that it wrote.</param>
/// <param name="Compilation">CPU time of the C# compiler.</param>
/// <param name="FirstCall">CPU time of the first document that is read, most of it just-in-time compilation.</param>
/// <param name="Refusal">Why nothing was generated, if nothing was.</param>
internal sealed record GrowthPoint(
    int Size, int SchemaBytes, TimeSpan Generation, long CodeBytes, TimeSpan Compilation, TimeSpan FirstCall, string? Refusal)
{
    /// <summary>What a user waits for.</summary>
    public TimeSpan Whole => Generation + Compilation + FirstCall;
}
