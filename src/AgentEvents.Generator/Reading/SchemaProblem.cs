namespace AgentEvents.Generator.Reading;

/// <summary>What a stage has to say about a schema file. Plain data: the Roslyn shell makes a diagnostic of it.</summary>
/// <param name="Kind">Which diagnostic.</param>
/// <param name="Path">The schema file.</param>
/// <param name="Span">Where in the file.</param>
/// <param name="Arguments">What goes into the diagnostic's message.</param>
internal sealed record SchemaProblem(ProblemKind Kind, string Path, SourceSpan Span, EquatableArray<string> Arguments)
{
    /// <summary>Whether nothing can be generated because of it.</summary>
    public bool IsError => Kind is not (ProblemKind.IgnoredKeyword or ProblemKind.RawMember or ProblemKind.RawValue);
}
