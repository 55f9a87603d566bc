namespace AgentEvents.Benchmarks.Size;

/// <summary>How large the code of one schema is.</summary>
/// <param name="Path">The schema's file.</param>
/// <param name="SchemaBytes">The schema's bytes.</param>
/// <param name="Nodes">The canonical schemas that code is made from.</param>
/// <param name="Code">The code.</param>
internal sealed record ForeignSize(string Path, long SchemaBytes, int Nodes, CodeSize Code)
{
    /// <summary>The line that comes closest to all (least squares): bytes of C# for no canonical schema, and for each.</summary>
    /// <param name="sizes">Schemas.</param>
    public static (double Fixed, double Slope) Fit(IReadOnlyCollection<ForeignSize> sizes)
    {
        var (nodes, bytes) = (sizes.Average(s => s.Nodes), sizes.Average(s => (double)s.Code.Bytes));
        var spread = sizes.Sum(s => (s.Nodes - nodes) * (s.Nodes - nodes));
        var slope = spread == 0 ? 0 : sizes.Sum(s => (s.Nodes - nodes) * (s.Code.Bytes - bytes)) / spread;
        return (bytes - (slope * nodes), slope);
    }
}
