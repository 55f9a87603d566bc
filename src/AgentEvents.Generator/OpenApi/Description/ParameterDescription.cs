using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi.Description;

/// <summary>A parameter, or a header of a response.</summary>
/// <param name="Pointer">The JSON Pointer to it.</param>
/// <param name="Name">Its name on the wire.</param>
/// <param name="In">Where it stands: <c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c> or whatever the document says.</param>
/// <param name="IsRequired">Whether it has to be there.</param>
/// <param name="IsDeprecated">Whether it is deprecated.</param>
/// <param name="Style">How its value is written: style, <c>explode</c> and reserved characters, defaults filled in.</param>
/// <param name="ScalarStyle">The same for a single text, which is not taken to pieces.</param>
/// <param name="IsScalar">Whether its schema lets a single text, number or truth value through and nothing else.</param>
/// <param name="MayBeEmpty">Whether its value may be left out.</param>
/// <param name="Schema">Its schema, or null.</param>
/// <param name="Default">What its schema says that its absence means, or null.</param>
/// <param name="Content">Its media type where it is written as a document; none where it has a schema.</param>
/// <param name="Extensions">Its extensions.</param>
internal sealed record ParameterDescription(
    string Pointer,
    string Name,
    string In,
    bool IsRequired,
    bool IsDeprecated,
    string Style,
    string ScalarStyle,
    bool IsScalar,
    bool MayBeEmpty,
    SchemaPlace? Schema,
    JsonNode? Default,
    EquatableArray<MediaDescription> Content,
    EquatableArray<ExtensionDescription> Extensions);
