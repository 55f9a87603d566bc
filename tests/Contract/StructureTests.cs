using System.Text.Json;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract;

public sealed class StructureTests
{
    [Fact]
    public void EveryReferenceResolves()
    {
        var references = SchemaFolder.AllDocuments().SelectMany(file => SchemaWalk.Members(file, "$ref")).ToList();

        references.Count.ShouldBeGreaterThan(40);
        references.Where(reference => Reference.Parse(reference.Owner.File, reference.Value.GetString()!).Target() is null)
            .Select(reference => $"{reference.Owner}: {reference.Value} leads nowhere")
            .ShouldBeEmpty();
    }

    [Fact]
    public void EveryExampleOfAnOpenApiDocumentIsAValidExampleOfThatBody()
    {
        var bodies = SchemaFolder.Transcribed.Select(provider => $"{provider}/openapi.json")
            .SelectMany(file => SchemaWalk.Members(file, "examples"))
            .Where(member => member.Owner.Value.TryGetProperty("schema", out _))
            .ToList();

        bodies.Count.ShouldBeGreaterThan(10);
        foreach (var (owner, examples) in bodies)
        {
            var schema = Reference.Parse(owner.File, owner.Value.GetProperty("schema").GetProperty("$ref").GetString()!).File;
            foreach (var example in examples.EnumerateObject())
            {
                var path = Reference.Parse(owner.File, example.Value.GetProperty("externalValue").GetString()!).File;
                Manifest.All.ShouldContain(
                    entry => entry.Path == path && entry.IsValid && $"{entry.Provider}/{entry.Schema}" == schema,
                    $"{owner}/examples/{example.Name}: {path} should be in the manifest as a valid example of {schema}");
            }
        }
    }

    [Fact]
    public void RequestSchemasNameNoMemberThatTheProviderSets()
    {
        var readOnly = SchemaFolder.Transcribed
            .SelectMany(SchemaFolder.SchemaFiles)
            .SelectMany(SchemaWalk.Schemas)
            .Where(schema => schema.Value.ValueKind == JsonValueKind.Object
                && schema.Value.TryGetProperty("readOnly", out var set)
                && set.GetBoolean())
            .Select(schema => (Provider: schema.File.Split('/')[0], Member: schema.Pointer.Split('/')[^1]))
            .ToHashSet();
        readOnly.ShouldNotBeEmpty();

        Requests().SelectMany(SchemaWalk.Schemas)
            .Where(schema => schema.Pointer.Split('/') is [.., "properties", var member] && readOnly.Contains((schema.File.Split('/')[0], member)))
            .Select(schema => $"{schema}: the provider sets this member, so a request must not have it")
            .ShouldBeEmpty();
    }

    [Fact]
    public void RequestsAreClosedAndWhatProvidersSendIsOpen()
    {
        var requests = Requests().ToHashSet();
        requests.ShouldNotBeEmpty();
        foreach (var schema in SchemaFolder.Transcribed.SelectMany(SchemaFolder.SchemaFiles).SelectMany(SchemaWalk.Schemas))
        {
            if (schema.Value.ValueKind != JsonValueKind.Object || !schema.Value.TryGetProperty("properties", out _))
            {
                continue;
            }

            var closed = schema.Value.TryGetProperty("additionalProperties", out var rest) && rest.ValueKind == JsonValueKind.False;
            closed.ShouldBe(requests.Contains(schema.File), $"{schema}: requests say \"additionalProperties\": false, and nothing else does");
        }
    }

    [Fact]
    public void BranchesOfEveryOneOfExcludeEachOther()
    {
        var unions = SchemaFolder.Transcribed.SelectMany(SchemaFolder.SchemaFiles).SelectMany(SchemaWalk.Schemas)
            .Where(schema => schema.Value.ValueKind == JsonValueKind.Object && schema.Value.TryGetProperty("oneOf", out _))
            .ToList();

        unions.Count.ShouldBeGreaterThanOrEqualTo(7);
        foreach (var union in unions)
        {
            var branches = union.Value.GetProperty("oneOf").EnumerateArray()
                .Select(branch => SchemaWalk.Follow(union with { Value = branch })).ToList();
            for (var i = 0; i < branches.Count; i++)
            {
                for (var j = i + 1; j < branches.Count; j++)
                {
                    Exclusion.Holds(branches[i].Value, branches[j].Value)
                        .ShouldBeTrue($"{branches[i]} and {branches[j]} may both hold: give them different tags, or a member that one requires "
                            + "and the other refuses");
                }
            }
        }
    }

    private static IEnumerable<string> Requests() => SchemaFolder.Transcribed
        .Select(provider => $"{provider}/openapi.json")
        .SelectMany(file => SchemaFolder.Read(file).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(member => member.Name != "parameters"))
            .SelectMany(operation => operation.Value.GetProperty("requestBody").GetProperty("content").EnumerateObject())
            .Select(media => Reference.Parse(file, media.Value.GetProperty("schema").GetProperty("$ref").GetString()!).File));
}
