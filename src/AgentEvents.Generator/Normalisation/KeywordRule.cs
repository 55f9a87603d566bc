using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.Normalisation;

/// <summary>What one keyword means: how it changes the canonical schema in the making.</summary>
/// <param name="name">Its name.</param>
/// <param name="role">What it is for.</param>
/// <param name="holds">How schemas stand in its value.</param>
internal abstract class KeywordRule(
    string name,
    KeywordRole role,
    SubschemaArrangement holds = SubschemaArrangement.None) : Keyword(name, role, holds)
{
    /// <summary>Puts the keyword's meaning into the schema.</summary>
    public abstract void Apply(KeywordUse use, SchemaBuilder target);
}
