namespace AgentEvents.Models.Mapping;

/// <summary>Something that the other form has no place for.</summary>
/// <param name="Field">What is lost: the canonical field, or the JSON Pointer to the member of a provider's form.</param>
/// <param name="Reason">Why, in English.</param>
public sealed record MappingLoss(string Field, string Reason)
{
    /// <summary>The field and the reason.</summary>
    public override string ToString() => $"{Field}: {Reason}";
}
