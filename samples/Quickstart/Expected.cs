using AgentEvents.Models.Validation;

namespace AgentEvents.Quickstart;

/// <summary>A violation that must be reported.</summary>
/// <param name="Keyword">The schema keyword that is broken; <c>json</c> where the bytes are no JSON.</param>
/// <param name="Instance">JSON Pointer of the offending value; null where the bytes are no JSON.</param>
/// <param name="Offset">Offset of the first byte that is wrong, where the manifest pins it.</param>
internal sealed record Expected(string Keyword, string? Instance, int? Offset)
{
    public bool Describes(Violation violation) =>
        Keyword == violation.Keyword
        && (Instance is null || Instance == violation.InstanceLocation)
        && (Offset is null || Offset == violation.ByteOffset);

    public override string ToString() => $"{Keyword} at {Instance ?? $"byte {Offset}"}";
}
