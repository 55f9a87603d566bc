namespace AgentEvents.Generator.Resolution;

/// <summary>
/// A keyword of JSON Schema, described once; a <see cref="Dialect"/> is a list of them. What it demands of an instance is the business of the stage
/// behind this one.
/// </summary>
/// <param name="name">Its name.</param>
/// <param name="role">What it is for.</param>
/// <param name="holds">How schemas stand in its value.</param>
internal abstract class Keyword(string name, KeywordRole role, SubschemaArrangement holds = SubschemaArrangement.None)
{
    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>What it is for.</summary>
    public KeywordRole Role { get; } = role;

    /// <summary>How schemas stand in its value.</summary>
    public SubschemaArrangement Holds { get; } = holds;
}
