using AgentEvents.Generator.Operations;
using AgentEvents.Generator.Reading;

namespace AgentEvents.Generator.OpenApi;

/// <summary>Reads the body of a request. Where the provider takes several media types, JSON is sent, else a form.</summary>
internal static class RequestContent
{
    /// <summary>The media type that is sent and its schema; null if there is no body, or after a report.</summary>
    public static ContentPlace? Read(OpenApiNode? body, OpenApiProblems problems)
    {
        if (body?.Object("content") is not { } content)
        {
            return null;
        }

        var names = content.Value.Members.Select(m => m.Name).ToArray();
        var chosen = names.FirstOrDefault(MediaTypes.IsJson) ?? names.FirstOrDefault(MediaTypes.IsForm);
        if (chosen is null)
        {
            problems.Add(content, "the body of a request is application/json or application/x-www-form-urlencoded");
            return null;
        }

        if (content.Object(chosen)?.Value["schema"] is null)
        {
            problems.Add(content, "a body needs a schema");
            return null;
        }

        return new ContentPlace(body, chosen, JsonPointer.Append(JsonPointer.Append(content.Pointer, chosen), "schema"));
    }
}
