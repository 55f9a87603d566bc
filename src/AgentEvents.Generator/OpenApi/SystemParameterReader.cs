using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>
/// Reads parameters marked <c>x-system-parameter</c>: those that a platform takes with every operation. Requests are let through with them, and they
/// are no members of requests, so that their schemas come down to a list of texts.
/// </summary>
internal static class SystemParameterReader
{
    private const string Mark = "x-system-parameter";

    private static readonly string[] Demanding = ["$ref", "allOf", "anyOf", "const", "maxLength", "minLength", "not", "oneOf", "pattern"];

    /// <summary>Whether a parameter is one of the platform's.</summary>
    public static bool IsOne(OpenApiNode parameter) => parameter.Flag(Mark);

    /// <summary>The platform's parameters among those of an operation.</summary>
    /// <param name="parameters">All parameters of the operation.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static EquatableArray<SystemParameterFacts> Read(IReadOnlyList<OpenApiNode> parameters, OpenApiProblems problems)
    {
        foreach (var marked in parameters.Where(p => p.Value[Mark] is not null and not JsonBooleanNode))
        {
            problems.Add(marked, $"its {Mark} must be true or false");
        }

        return parameters.Where(IsOne).Select(p => Read(p, problems)).OfType<SystemParameterFacts>().ToEquatableArray();
    }

    private static SystemParameterFacts? Read(OpenApiNode parameter, OpenApiProblems problems)
    {
        if (parameter.Text("name") is not { Length: > 0 } name || OperationReader.PlaceOf(parameter) is not { } place || place == ParameterPlace.Path)
        {
            problems.Add(parameter, "a system parameter has a name and stands in the query or a header");
            return null;
        }

        if (parameter.Flag("required"))
        {
            problems.Add(parameter, "a system parameter cannot be required: no request would carry it");
            return null;
        }

        if (parameter.Value["schema"] is not JsonObjectNode schema || ValuesOf(schema) is not { } values)
        {
            problems.Add(
                parameter,
                "the schema of a system parameter is a string, with an enum or none, or a boolean; format password makes it a credential");
            return null;
        }

        return new SystemParameterFacts(name, place, values.ToEquatableArray(), schema["format"] is JsonStringNode { Value: "password" });
    }

    // Null if the schema says more than a list of texts.
    private static IEnumerable<string>? ValuesOf(JsonObjectNode schema) => (schema["type"], schema["enum"]) switch
    {
        _ when schema.Members.Any(m => Demanding.Contains(m.Name)) || schema["format"] is not (null or JsonStringNode { Value: "password" }) => null,
        (JsonStringNode { Value: "boolean" }, null) => ["true", "false"],
        (JsonStringNode { Value: "string" }, null) => [],
        (JsonStringNode { Value: "string" }, JsonArrayNode { Items: { Count: > 0 } items }) when items.All(i => i is JsonStringNode) =>
            items.OfType<JsonStringNode>().Select(i => i.Value),
        _ => null,
    };
}
