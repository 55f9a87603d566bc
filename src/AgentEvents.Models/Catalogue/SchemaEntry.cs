using AgentEvents.Models.Json;

namespace AgentEvents.Models.Catalogue;

/// <summary>A schema of the catalogue.</summary>
/// <param name="name">Its short name: folder and file, <c>provider/agent-event</c>.</param>
/// <param name="validator">Makes its validator.</param>
public sealed class SchemaEntry(string name, Func<DocumentValidator> validator)
{
    private DocumentValidator? _validator;

    /// <summary>Its short name: folder and file without what all files end with.</summary>
    public string Name { get; } = name;

    /// <summary>Judges documents. It is made when it is asked for.</summary>
    public DocumentValidator Validator => _validator ??= validator();

    /// <summary>The schema as text; null if the project does without (<c>AgentEventsSchemaText</c>).</summary>
    public ModelSchema? Schema => Validator.Schema;

    /// <summary>The short name.</summary>
    public override string ToString() => Name;
}
