using System.ComponentModel;
using AgentEvents.Models.Json;

namespace AgentEvents.Models.Validation;

/// <summary>
/// One keyword of one schema that annotates: what generated annotators report. There is one instance for each place in the generated code.
/// </summary>
/// <param name="keyword">The JSON Schema keyword, <c>title</c> for example.</param>
/// <param name="evaluationPath">The JSON Pointer from the schema that is being evaluated to the keyword, through <c>$ref</c> and
/// <c>allOf</c>.</param>
/// <param name="absoluteLocation">The keyword's own place: the schema's URI with a JSON Pointer as its fragment.</param>
/// <param name="json">The annotation: exactly one JSON value in UTF-8. It is copied.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnnotationSite(string keyword, string evaluationPath, string absoluteLocation, ReadOnlySpan<byte> json)
{
    /// <summary>The JSON Schema keyword.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>The JSON Pointer from the schema that is being evaluated to the keyword.</summary>
    public string EvaluationPath { get; } = evaluationPath;

    /// <summary>The keyword's own place: the schema's URI with a JSON Pointer as its fragment.</summary>
    public string AbsoluteLocation { get; } = absoluteLocation;

    /// <summary>The annotation.</summary>
    public RawJson Value { get; } = RawJson.FromValidated(json);
}
