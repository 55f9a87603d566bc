using AgentEvents.Generator.Reading;
using AgentEvents.Generator.Resolution;

namespace AgentEvents.Generator.OpenApi;

/// <summary>Makes schema documents of OpenAPI documents.</summary>
internal static class OperationDocuments
{
    // By its name or by what an older version begins with; a schema it would be without an error, of anything.
    private static bool IsMeantAsOpenApi(SchemaDocument file) => file is { Error: null, Root: JsonObjectNode root }
        && (file.Uri.EndsWith("/openapi.json", StringComparison.Ordinal) || root["swagger"] is not null);

    private static SchemaProblem Unnamed(SchemaDocument file) => new(
        ProblemKind.UnsupportedHttp,
        file.Path,
        file.Root!.Span with { Length = 1 },
        ["", "it has no member 'openapi' with the version; write \"openapi\": \"3.1.0\""]);

    /// <summary>A file, and a schema for each operation if it is an OpenAPI document.</summary>
    /// <param name="file">The file.</param>
    public static IEnumerable<SchemaDocument> WithOperations(this SchemaDocument file)
    {
        if (!file.IsOpenApi)
        {
            return [IsMeantAsOpenApi(file) ? file with { Problems = [Unnamed(file)], Completeness = Completeness.Unsure } : file];
        }

        // In the file's own folder, so that relative references mean the same.
        var folder = file.Uri.Substring(0, file.Uri.LastIndexOf('/') + 1);
        var reading = OpenApiReader.Read(file.Path, file.Uri, (JsonObjectNode)file.Root!);
        var document = file with { Completeness = (Completeness)Math.Max((int)file.Completeness, (int)reading.Completeness) };
        return reading.Operations
            .Select(o => document with { Uri = $"{folder}{Uri.EscapeDataString(o.Facts.Id)}.operation.json", Root = o.Schema, Operation = o.Facts })
            .Prepend(document with { Problems = file.Error is null ? reading.Problems : [] });
    }
}
