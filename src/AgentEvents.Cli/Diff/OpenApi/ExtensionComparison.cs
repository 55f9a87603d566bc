using AgentEvents.Generator.OpenApi.Description;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Cli.Diff.OpenApi;

/// <summary>Compares members that begin with <c>x-</c>.</summary>
internal static class ExtensionComparison
{
    /// <summary>Compares.</summary>
    public static void Compare(
        IReadOnlyList<ExtensionDescription> old,
        IReadOnlyList<ExtensionDescription> now,
        ChangeScope scope,
        ChangeList changes)
    {
        foreach (var name in old.Select(e => e.Name).Union(now.Select(e => e.Name), StringComparer.Ordinal))
        {
            var (before, after) = (old.FirstOrDefault(e => e.Name == name), now.FirstOrDefault(e => e.Name == name));
            var (was, isNow) = (Said(before?.Value), Said(after?.Value));
            if (!CanonicalText.Same(was, isNow))
            {
                changes.Add(
                    RuleFor(name, was, isNow),
                    scope,
                    (after ?? before)!.Pointer,
                    $"{name} {(was is null ? "is said now" : isNow is null ? "is not said any more" : "says something else")}");
            }
        }
    }

    // A flag that is false says what its absence says.
    private static JsonNode? Said(JsonNode? value) => value is JsonBooleanNode { Value: false } ? null : value;

    private static DiffRule RuleFor(string name, JsonNode? old, JsonNode? now) => name switch
    {
        "x-transient" => now is null ? ExtensionRules.BecameFinal : ExtensionRules.BecameTransient,
        "x-body-optional" => now is null ? ExtensionRules.BodyMustBeThere : ExtensionRules.BodyMayBeMissing,
        "x-echo" => old is null ? ExtensionRules.EchoAdded : now is null ? ExtensionRules.EchoRemoved : ExtensionRules.EchoChanged,
        "x-signature-header" => ExtensionRules.SignatureChanged,
        _ when name.StartsWith("x-canonical", StringComparison.Ordinal) => ExtensionRules.MappingChanged,
        _ => ExtensionRules.OtherChanged,
    };
}
