using System.Text.Json;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract;

/// <summary>Nothing that the documents name is missing from schemas, OpenAPI and examples.</summary>
public sealed class InventoryTests
{
    public static TheoryData<string> Providers => [.. SchemaFolder.Transcribed];

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryDocumentedFieldIsAMemberOfItsTypeAndRequiredAsDocumented(string provider)
    {
        var inventory = DocumentInventory.Read(provider);
        inventory.Fields.ShouldNotBeEmpty();

        foreach (var field in inventory.Fields)
        {
            var owner = Owner(provider, field.Owner)
                .ShouldNotBeNull($"{provider}: no schema is called {field.Owner}, which \"{field.Section}\" describes");
            var member = Member(owner, field.Name)
                .ShouldNotBeNull($"{owner} has no member {field.Name}, which \"{field.Section}\" documents");
            string.Join('|', Types(member).Distinct().Order(StringComparer.Ordinal))
                .ShouldBe(field.Type, $"{member}: \"{field.Section}\" gives it another type");
            IsRequired(owner, field.Name)
                .ShouldBe(field.Required, $"{owner}: whether {field.Name} is required differs from \"{field.Section}\"");
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryDocumentedValueIsAConstOrAKnownValueOfItsMember(string provider)
    {
        var inventory = DocumentInventory.Read(provider);
        inventory.Values.ShouldNotBeEmpty();

        inventory.Values
            .Where(value => Owner(provider, value.Owner) is not { } owner
                || Member(owner, value.Member) is not { } member
                || !KnownValues(member.Value).Contains(value.Value))
            .Select(value => $"{provider}: {value.Owner}.{value.Member} does not know the value {value.Value}; add it to const or x-extensible-enum")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryDocumentedOperationHasItsParametersStatusesAndHeaders(string provider)
    {
        var openapi = SchemaFolder.Read($"{provider}/openapi.json");
        foreach (var documented in DocumentInventory.Read(provider).Operations)
        {
            var pointer = JsonPointer.Append(JsonPointer.Append("/paths", documented.Path), documented.Method);
            var operation = JsonPointer.Resolve(openapi, pointer)
                .ShouldNotBeNull($"{provider}/openapi.json has no {documented.Method} {documented.Path}");

            var parameters = operation.GetProperty("parameters").EnumerateArray()
                .Select(parameter => $"{parameter.GetProperty("in").GetString()} {parameter.GetProperty("name").GetString()}");
            parameters.ShouldBe(documented.Parameters, ignoreOrder: true, $"{provider}/openapi.json#{pointer}/parameters");

            var statuses = operation.GetProperty("responses").EnumerateObject().Select(response => response.Name).ToList();
            documented.Statuses.Except(statuses).Select(status => $"{provider}/openapi.json#{pointer}/responses lacks {status}").ShouldBeEmpty();

            documented.Headers.Except(Headers(openapi, operation))
                .Select(header => $"{provider}/openapi.json#{pointer} does not send the header {header}")
                .ShouldBeEmpty();
        }

        openapi.GetProperty("servers").EnumerateArray().Select(server => server.GetProperty("url").GetString())
            .ShouldBe(DocumentInventory.Read(provider).Hosts, ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryDocumentedExampleIsAValidExample(string provider)
    {
        var inventory = DocumentInventory.Read(provider);
        inventory.Examples.ShouldNotBeEmpty();
        var printed = Manifest.Read(provider).Valid
            .Where(example => example.Printed && inventory.Documents.Contains(example.Source?.Document))
            .ToList();

        inventory.Examples.Where(heading => !printed.Any(example => example.Source!.Section.EndsWith(heading, StringComparison.Ordinal)))
            .Select(heading => $"{provider}: no valid example marked as printed comes from \"{heading}\"")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryReauthoredExampleIsAValidExample(string provider)
    {
        var sections = Manifest.Read(provider).Valid.Where(example => !example.Printed).Select(example => example.Source?.Section).ToHashSet();

        (DocumentInventory.Read(provider).Reauthored ?? []).Where(heading => !sections.Contains(heading))
            .Select(heading => $"{provider}: no valid example comes from \"{heading}\"")
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void EnoughExamplesAreBodiesThatOthersHavePublished(string provider)
    {
        if (DocumentInventory.Read(provider).Published is { } published)
        {
            Manifest.Read(provider).Valid
                .Count(example => !example.Printed && example.Source is { } source && published.Documents.Contains(source.Document))
                .ShouldBeGreaterThanOrEqualTo(published.AtLeast);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void EveryKindThatIsDocumentedIsShown(string provider)
    {
        var inventory = DocumentInventory.Read(provider);
        foreach (var (pointer, prefix) in inventory.Kinds ?? [])
        {
            JsonPointer.Resolve(SchemaFolder.Read($"{provider}/openapi.json"), pointer)
                .ShouldNotBeNull($"{provider}/openapi.json has no {pointer}")
                .EnumerateObject()
                .Select(example => example.Value.GetProperty("summary").GetString()!.TrimEnd('.'))
                .Where(summary => summary.StartsWith(prefix, StringComparison.Ordinal))
                .ShouldBe(inventory.Examples.Where(heading => heading.StartsWith(prefix, StringComparison.Ordinal)));
        }
    }

    private static Subschema? Owner(string provider, string name) => SchemaFolder.SchemaFiles(provider).SelectMany(SchemaWalk.Schemas)
        .FirstOrDefault(schema => schema.Pointer.Split('/') is [.., "$defs", var key]
            ? key == name
            : schema.Pointer.Length == 0 && schema.Value.GetProperty("title").GetString() == name);

    private static Subschema? Member(Subschema owner, string name) =>
        JsonPointer.Resolve(owner.Value, JsonPointer.Append("/properties", name)) is { } value
            ? SchemaWalk.Follow(owner with { Pointer = JsonPointer.Append($"{owner.Pointer}/properties", name), Value = value })
            : null;

    private static IEnumerable<string> Types(Subschema schema)
    {
        if (schema.Value.TryGetProperty("type", out var type))
        {
            return [type.GetString()!];
        }

        if (schema.Value.TryGetProperty("const", out var constant))
        {
            return [constant.ValueKind == JsonValueKind.String ? "string" : constant.ValueKind.ToString()];
        }

        return schema.Value.TryGetProperty("oneOf", out var branches)
            ? branches.EnumerateArray().SelectMany(branch => Types(SchemaWalk.Follow(schema with { Value = branch })))
            : ["any"];
    }

    private static bool IsRequired(Subschema owner, string name) =>
        owner.Value.TryGetProperty("required", out var required) && required.EnumerateArray().Any(member => member.GetString() == name);

    private static IEnumerable<string> KnownValues(JsonElement schema)
    {
        if (schema.TryGetProperty("const", out var constant))
        {
            yield return constant.GetString()!;
        }

        if (schema.TryGetProperty("x-extensible-enum", out var values))
        {
            foreach (var value in values.EnumerateArray())
            {
                yield return value.GetString()!;
            }
        }
    }

    private static IEnumerable<string> Headers(JsonElement openapi, JsonElement operation)
    {
        foreach (var media in operation.GetProperty("requestBody").GetProperty("content").EnumerateObject())
        {
            yield return $"Content-Type: {media.Name}";
        }

        // Only schemes of the first alternative: all of its members are sent together.
        foreach (var requirement in openapi.GetProperty("security")[0].EnumerateObject())
        {
            var scheme = openapi.GetProperty("components").GetProperty("securitySchemes").GetProperty(requirement.Name);
            yield return scheme.GetProperty("type").GetString() == "apiKey"
                ? scheme.GetProperty("name").GetString()!
                : $"Authorization: {(scheme.GetProperty("scheme").GetString() == "basic" ? "Basic" : "Bearer")}";
        }
    }
}
