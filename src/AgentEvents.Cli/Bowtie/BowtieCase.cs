using System.Text;
using System.Text.Json;
using AgentEvents.Cli.Compilation;
using AgentEvents.Generator.Resolution;
using AgentEvents.Models.Validation;

namespace AgentEvents.Cli.Bowtie;

/// <summary>Runs one case: a schema, the documents that it may refer to, and instances.</summary>
internal static class BowtieCase
{
    // Where a schema stands that has no $id of its own. It must not be a URI that a case could mean.
    private const string SchemaUri = "urn:agent-events:case";

    /// <summary>The verdicts on the instances, in their order.</summary>
    /// <param name="command">The <c>run</c> command.</param>
    /// <param name="dialect">What a schema without <c>$schema</c> means: the URI of a draft's meta-schema.</param>
    /// <exception cref="CannotRunException">The schema cannot be used, or the command lacks something.</exception>
    public static IReadOnlyList<BowtieVerdict> Run(JsonElement command, string dialect)
    {
        var testCase = Member(command, "case");
        var tests = Member(testCase, "tests");
        if (tests.ValueKind != JsonValueKind.Array)
        {
            throw new CannotRunException("the tests of the case are no array");
        }

        // Raw text: a number of 400 digits must reach the validator as it was written.
        var schema = SchemaDocument.Read("schema", SchemaUri, Member(testCase, "schema").GetRawText());
        var (image, problems) = SchemaCompiler.Compile(schema, Registry(testCase), assertFormats: false, dialect);
        if (image is null)
        {
            throw new CannotRunException(problems.Count > 0 ? string.Join("; ", problems) : "no validator can be made of the schema");
        }

        using var compiled = CompiledSchema.Load(image);
        return [.. tests.EnumerateArray().Select(t => Judge(compiled, t))];
    }

    private static BowtieVerdict Judge(CompiledSchema schema, JsonElement test)
    {
        try
        {
            return new BowtieVerdict(
                schema.Validate(Encoding.UTF8.GetBytes(Member(test, "instance").GetRawText()), ValidationOptions.Default).IsValid,
                null);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return new BowtieVerdict(null, e is CannotRunException ? e.Message : $"{e.GetType().Name}: {e.Message}");
        }
    }

    private static IEnumerable<SchemaDocument> Registry(JsonElement testCase) =>
        testCase.TryGetProperty("registry", out var registry) && registry.ValueKind == JsonValueKind.Object
            ? registry.EnumerateObject().Select(member => SchemaDocument.Read(member.Name, member.Name, member.Value.GetRawText()))
            : [];

    private static JsonElement Member(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value)
            ? value
            : throw new CannotRunException($"the member '{name}' is missing");
}
