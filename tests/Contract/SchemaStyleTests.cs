using System.Text.Json;
using AgentEvents.Contract.Corpus;

namespace AgentEvents.Contract;

public sealed class SchemaStyleTests
{
    private static readonly string[] KnownDocuments =
    [
        .. File.ReadAllLines(Path.Combine(SchemaFolder.Root, "README.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1]),
    ];

    [Fact]
    public void EverySchemaAndEveryMemberHasADescription()
    {
        var described = SchemaFolder.Transcribed.SelectMany(SchemaFolder.SchemaFiles).SelectMany(SchemaWalk.Schemas)
            .Where(schema => schema.Value.ValueKind == JsonValueKind.Object && BecomesCode(schema.Pointer))
            .ToList();

        described.Count.ShouldBeGreaterThan(60);
        described.Where(schema => !schema.Value.TryGetProperty("description", out var text) || text.GetString() is not { Length: > 4 })
            .Select(schema => $"{schema}: describe it in our own words; the text becomes XML documentation")
            .ShouldBeEmpty();
    }

    [Fact]
    public void EverySchemaFileSaysItsNameItsNamespaceAndItsSource()
    {
        string[] members = ["$schema", "$id", "title", "description", "x-dotnet-namespace", "x-source"];
        SchemaFolder.Transcribed.SelectMany(SchemaFolder.SchemaFiles)
            .SelectMany(file => members.Where(member => !SchemaFolder.Read(file).TryGetProperty(member, out _))
                .Select(member => $"{file}: no {member}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void EveryErratumSaysWhatWasPrintedWhatHoldsAndWhy()
    {
        var errata = Errata().ToList();

        errata.Count.ShouldBeGreaterThan(8);
        foreach (var (where, erratum) in errata)
        {
            foreach (var member in new[] { "published", "effective", "reason" })
            {
                erratum.TryGetProperty(member, out var text).ShouldBeTrue($"{where}: the erratum has no {member}");
                text.GetString().ShouldNotBeNullOrWhiteSpace($"{where}: the erratum's {member} is empty");
            }

            erratum.GetProperty("published").GetString().ShouldNotBe(erratum.GetProperty("effective").GetString(), $"{where}: nothing was changed");
        }
    }

    [Fact]
    public void RegularExpressionErrataEndInTheRuleThatHolds()
    {
        foreach (var (owner, _) in SchemaFolder.Transcribed.SelectMany(SchemaFolder.SchemaFiles)
            .SelectMany(file => SchemaWalk.Members(file, "x-erratum")))
        {
            if (owner.Value.TryGetProperty("pattern", out var pattern))
            {
                Items(owner.Value.GetProperty("x-erratum")).Last().GetProperty("effective").GetString()
                    .ShouldBe(pattern.GetString(), $"{owner}: the last erratum and the pattern differ");
            }
        }
    }

    [Fact]
    public void EverySourceNamesADocumentOfTheReadme()
    {
        var sources = SchemaFolder.AllDocuments()
            .SelectMany(file => SchemaWalk.Members(file, "x-source"))
            .SelectMany(member => Items(member.Value)
                .Select(source => (Where: member.Owner.ToString(), Document: source.GetProperty("document").GetString()!)))
            .Concat(Manifest.All.Where(example => example.Source is not null && SchemaFolder.Complete.Contains(example.Provider))
                .Select(example => (Where: example.Path, example.Source!.Document)))
            .ToList();

        sources.Count.ShouldBeGreaterThan(80);
        sources.Where(source => !KnownDocuments.Contains(source.Document))
            .Select(source => $"{source.Where}: add {source.Document} to the table of documents in schemas/README.md")
            .ShouldBeEmpty();
    }

    [Fact]
    public void EveryExtensionKeywordIsInTheDialectAndInTheReadme()
    {
        var declared = SchemaFolder.Read("dialect.schema.json").GetProperty("properties").EnumerateObject().Select(member => member.Name).ToList();

        declared.Except(KnownDocuments).Select(name => $"schemas/README.md does not explain {name}").ShouldBeEmpty();
        SchemaFolder.Transcribed.SelectMany(SchemaFolder.SchemaFiles).SelectMany(SchemaWalk.Schemas)
            .Where(schema => schema.Value.ValueKind == JsonValueKind.Object)
            .SelectMany(schema => schema.Value.EnumerateObject().Where(member => member.Name.StartsWith("x-", StringComparison.Ordinal))
                .Select(member => (schema, member.Name)))
            .Where(use => !declared.Contains(use.Name))
            .Select(use => $"{use.schema}: {use.Name} is not declared in dialect.schema.json")
            .ShouldBeEmpty();
    }

    [Fact]
    public void FilesHaveUnixLineEndsAndEndInOne()
    {
        SchemaFolder.AllDocuments().Append("dialect.schema.json")
            .Where(file => SchemaFolder.ReadBytes(file) is var bytes
                && (bytes.Contains((byte)'\r') || bytes.Contains((byte)'\t') || bytes[^1] != '\n'))
            .Select(file => $"{file}: use \\n, no tabs, and a final newline")
            .ShouldBeEmpty();
    }

    internal static IEnumerable<(Subschema Owner, JsonElement Erratum)> Errata() =>
        SchemaFolder.AllDocuments().SelectMany(file => SchemaWalk.Members(file, "x-erratum"))
            .SelectMany(member => Items(member.Value).Select(erratum => (member.Owner, erratum)));

    internal static IEnumerable<JsonElement> Items(JsonElement oneOrMany) =>
        oneOrMany.ValueKind == JsonValueKind.Array ? oneOrMany.EnumerateArray() : [oneOrMany];

    // A bare reference in oneOf, items or contentSchema, or what "not" forbids, becomes no type or member of its own.
    private static bool BecomesCode(string pointer) =>
        pointer.Length == 0 || pointer.Split('/') is [.., "properties" or "$defs", _];
}
