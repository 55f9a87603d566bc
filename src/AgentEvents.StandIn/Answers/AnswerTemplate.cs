using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgentEvents.Models.Validation;
using AgentEvents.StandIn.Documents;

namespace AgentEvents.StandIn.Answers;

/// <summary>
/// Fills in templates: texts with OpenAPI's runtime expressions in braces, <c>{$request.path.id}</c>, and a few of our own. What stands behind two
/// question marks is written where an expression has no value. An array of one item about violations has an item for each.
/// </summary>
/// <param name="context">What is filled in.</param>
internal sealed partial class AnswerTemplate(AnswerContext context)
{
    private IGrouping<string, Violation>? _place;
    private string? _message;

    /// <summary>Fills in all texts of a value.</summary>
    public JsonNode? Fill(JsonNode? template) => template switch
    {
        JsonObject members => new JsonObject(members.Select(m => KeyValuePair.Create(m.Key, Fill(m.Value)))),
        JsonArray { Count: 1 } items => Repeated(items[0]),
        JsonArray items => new JsonArray([.. items.Select(Fill)]),
        JsonValue value when value.TryGetValue<string>(out var text) => Value(text),
        _ => template?.DeepClone(),
    };

    /// <summary>
    /// The value of a template; null if an expression in it has none. A template that is one expression and nothing else has the value as it is.
    /// </summary>
    public JsonNode? Value(string template) => Expression().Match(template) is { Success: true } only && only.Length == template.Length
        ? ValueOf(only) ?? Default(only)
        : Text(template);

    /// <summary>The value of an echo of the catalogue, which has JSON Pointers into the request's JSON form in braces.</summary>
    public JsonNode? Echo(string template)
    {
        JsonNode? single = null;
        var isMissing = false;
        var text = Echoed().Replace(template, match =>
        {
            var found = match.Groups["status"].Success
                ? JsonValue.Create(context.StatusCode)
                : JsonPointers.Find(context.Form, match.Groups["place"].Value);
            isMissing |= found is null;
            single = match.Length == template.Length ? found?.DeepClone() : null;
            return TextOf(found);
        });
        return isMissing ? null : single ?? JsonValue.Create(text);
    }

    private JsonArray Repeated(JsonNode? item)
    {
        var text = item?.ToJsonString() ?? "";
        if (_place is null && text.Contains("$violation.", StringComparison.Ordinal))
        {
            return Each(context.Places, place => _place = place, item);
        }

        if (_place is not null && _message is null && text.Contains("$violation.message", StringComparison.Ordinal))
        {
            return Each(_place.Select(v => v.Message).Distinct(StringComparer.Ordinal), message => _message = message, item);
        }

        return [Fill(item)];
    }

    private JsonArray Each<T>(IEnumerable<T> values, Action<T?> set, JsonNode? item)
        where T : class
    {
        var filled = new JsonArray();
        foreach (var value in values)
        {
            set(value);
            filled.Add(Fill(item));
            set(null);
        }

        return filled.Count == 0 ? [Fill(item)] : filled;
    }

    private JsonValue? Text(string template)
    {
        var isMissing = false;
        var text = Expression().Replace(template, match =>
        {
            var found = ValueOf(match) ?? Default(match);
            isMissing |= found is null;
            return match.Groups["json"].Success ? JsonEncodedText.Encode(TextOf(found)).Value : TextOf(found);
        });
        return isMissing ? null : JsonValue.Create(text);
    }

    private JsonNode? ValueOf(Match match) => match.Groups["name"].Value switch
    {
        "id" => JsonValue.Create(context.NewId().ToString()),
        "now" => JsonValue.Create(context.Now.ToString()),
        "statusCode" => JsonValue.Create(context.StatusCode.ToString(CultureInfo.InvariantCulture)),
        "violations" when context.Places.Count > 0 => JsonValue.Create(string.Join(
            "; ",
            context.Result.Violations.Select(v => $"{v.InstanceLocation}: {v.Message}").Prepend("The request is not valid"))),
        "violation.place" when _place is not null => JsonValue.Create(_place.Key),
        "violation.member" when _place is not null => JsonValue.Create(MemberOf(_place.Key)),
        "violation.message" when _place is not null => JsonValue.Create(_message ?? _place.First().Message),
        var name when name.StartsWith("request.body#", StringComparison.Ordinal) =>
            JsonPointers.Find(context.Form, "/body" + name["request.body#".Length..])?.DeepClone(),
        var name when name.StartsWith("request.", StringComparison.Ordinal) =>
            (context.Form as JsonObject)?[name.Split('.', 3)[^1]]?.DeepClone(),
        _ => null,
    };

    private static JsonNode? Default(Match match) => match.Groups["default"] is { Success: true } found ? JsonValue.Create(found.Value) : null;

    // Members of the body as they are called there, and not places in the request.
    private static string MemberOf(string pointer)
    {
        const string Body = "/body/";
        var inBody = pointer.StartsWith(Body, StringComparison.Ordinal) ? pointer[Body.Length..] : pointer.TrimStart('/');
        return inBody.Replace('/', '.');
    }

    private static string TextOf(JsonNode? value) => value switch
    {
        null => "",
        JsonValue found when found.TryGetValue<string>(out var text) => text,
        JsonValue found when found.TryGetValue<int>(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => value.ToJsonString(),
    };

    [GeneratedRegex(@"\{\$(?<name>[A-Za-z]+(?:[.#][^{}?:]+)?)(?<json>:json)?(?:\?\?(?<default>[^{}]*))?\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Expression();

    [GeneratedRegex(@"\{(?:(?<status>\$statusCode)|(?<place>/[^{}:]*)(?::(?:optional|masked))?)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Echoed();
}
