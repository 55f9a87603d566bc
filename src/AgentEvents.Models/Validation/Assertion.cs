using System.ComponentModel;

namespace AgentEvents.Models.Validation;

/// <summary>
/// One keyword of one schema that can be violated: what generated validators report. There is one instance for each place in the generated
/// code, made when its class is first used, so that reporting allocates nothing but the violation itself.
/// </summary>
/// <param name="keyword">The JSON Schema keyword, <c>pattern</c> for example; <c>false</c> for a schema that is the boolean <c>false</c>.</param>
/// <param name="evaluationPath">The JSON Pointer from the schema that is being evaluated to the keyword, through <c>$ref</c> and
/// <c>allOf</c>.</param>
/// <param name="absoluteLocation">The keyword's own place: the schema's URI with a JSON Pointer as its fragment.</param>
/// <param name="message">What is demanded, in words; never with a value of the instance.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Assertion(string keyword, string evaluationPath, string absoluteLocation, string message)
{
    /// <summary>The JSON Schema keyword.</summary>
    public string Keyword { get; } = keyword;

    /// <summary>The JSON Pointer from the schema that is being evaluated to the keyword.</summary>
    public string EvaluationPath { get; } = evaluationPath;

    /// <summary>The keyword's own place: the schema's URI with a JSON Pointer as its fragment.</summary>
    public string AbsoluteLocation { get; } = absoluteLocation;

    /// <summary>What is demanded, in words.</summary>
    public string Message { get; } = message;
}
