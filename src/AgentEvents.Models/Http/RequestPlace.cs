using System.ComponentModel;
using System.Text.Json;

namespace AgentEvents.Models.Http;

/// <summary>A place in a request.</summary>
/// <param name="Location">Where the parameter stands; null for a member of the body.</param>
/// <param name="Name">The parameter's name, or the JSON Pointer to the member.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record RequestPlace(ParameterLocation? Location, string Name)
{
    /// <summary>The text there; null if there is none. The first counts where there are several.</summary>
    /// <param name="request">The request, its body in no coding.</param>
    /// <param name="body">The body as JSON; null if it is none.</param>
    internal string? Read(WireRequest request, JsonElement? body) => Location switch
    {
        ParameterLocation.Header => request.Headers
            .Where(field => field.Name.Equals(Name, StringComparison.OrdinalIgnoreCase))
            .Select(field => field.Value)
            .FirstOrDefault(),
        ParameterLocation.Query => Query(request.Target),
        null => body is { } root && JsonPlace.Find(root, Name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null,
        _ => null,
    };

    // A plus is a space, as in forms.
    private string? Query(string target)
    {
        var start = target.IndexOf('?', StringComparison.Ordinal);
        var parts = start < 0 ? [] : target[(start + 1)..].Split('#')[0].Split('&');
        return parts.Select(part => part.Split('=', 2))
            .Where(pair => Decode(pair[0]) == Name)
            .Select(pair => pair.Length == 2 ? Decode(pair[1]) : "")
            .FirstOrDefault();
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
