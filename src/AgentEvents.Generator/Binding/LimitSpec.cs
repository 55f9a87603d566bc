namespace AgentEvents.Generator.Binding;

/// <summary>A keyword that bounds the values of a member, or says which value stands for none.</summary>
/// <param name="Keyword">The keyword.</param>
/// <param name="Json">Its value.</param>
internal sealed record LimitSpec(string Keyword, string Json)
{
    /// <summary>The keyword that says which value stands for none.</summary>
    public const string Default = "default";

    /// <summary>The name and type of the constant that has the value, or null if there is none.</summary>
    public ConstantSpec? Constant { get; init; }
}
