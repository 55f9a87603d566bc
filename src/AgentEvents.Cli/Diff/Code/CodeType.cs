namespace AgentEvents.Cli.Diff.Code;

/// <summary>A public type of generated code.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Kind">What it is: <c>sealed record</c>, <c>enum</c>, …</param>
/// <param name="Members">Its members by name, each with its signatures; those that only generated code calls are not among them.</param>
internal sealed record CodeType(string Name, string Kind, IReadOnlyDictionary<string, string> Members)
{
    /// <summary>What the type is but for its name: the same for one that was only renamed.</summary>
    public string Shape
    {
        get
        {
            var own = Name[(Name.LastIndexOf('.') + 1)..];
            var members = Members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key}: {m.Value}");
            return $"{Kind}\n{string.Join('\n', members)}".Replace(Name, "", StringComparison.Ordinal).Replace(own, "", StringComparison.Ordinal);
        }
    }
}
