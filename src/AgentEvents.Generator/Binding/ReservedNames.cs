namespace AgentEvents.Generator.Binding;

/// <summary>
/// Names that every model needs for itself. A member of the wire that would be called the same gets <c>Value</c> behind its name: that is a
/// rule, not a clash between two things of the schema, so nothing of the user's is in doubt.
/// </summary>
internal static class ReservedNames
{
    private static readonly HashSet<string> Members = new(StringComparer.Ordinal)
    {
        "AdditionalMembers", "CheckJson", "Clone", "Equals", "EqualityContract", "Finalize", "GetHashCode", "GetType", "IsValid", "Match", "MemberwiseClone",
        "Parse", "PrintMembers", "ReadJson", "ReferenceEquals", "Switch", "ToJsonString", "ToString", "ToUtf8Bytes", "TryParse", "Validate", "WriteJson", "WriteTo",
    };

    // Parameters of generic methods, members of wrappers and enumerations, and the one class that is there whatever the schemas say.
    private static readonly HashSet<string> Types = new(Members.Concat(["IsKnown", "JsonModelResolver", "TResult", "TSink", "Value"]), StringComparer.Ordinal);

    /// <summary>The name of a type: C# has no member that is called like its type.</summary>
    public static string AvoidType(string type) => Types.Contains(type) ? type + "Model" : type;

    /// <summary>The name of a member in a type.</summary>
    public static string Avoid(string member, string type) => Members.Contains(member) || member == type ? member + "Value" : member;
}
