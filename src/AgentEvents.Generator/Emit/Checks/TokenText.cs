using AgentEvents.Generator.Canonical;

namespace AgentEvents.Generator.Emit.Checks;

/// <summary>How the kinds of JSON values are told in C#.</summary>
internal static class TokenText
{
    /// <summary>The member of <c>JsonValueKind</c>; that of booleans is <c>True</c>.</summary>
    public static string KindOf(InstanceKind kind) =>
        "global::System.Text.Json.JsonValueKind." + (kind == InstanceKind.Boolean ? "True" : kind.ToString());

    /// <summary>The pattern of the bytes that a value of a kind can start with.</summary>
    public static string StartOf(InstanceKind kind) => kind switch
    {
        InstanceKind.Object => "(byte)'{'",
        InstanceKind.Array => "(byte)'['",
        InstanceKind.String => "(byte)'\"'",
        InstanceKind.Boolean => "(byte)'t' or (byte)'f'",
        InstanceKind.Null => "(byte)'n'",
        _ => "(byte)'-' or (>= (byte)'0' and <= (byte)'9')",
    };
}
