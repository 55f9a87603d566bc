using AgentEvents.Models.Json;

namespace AgentEvents.Models.Validation;

/// <summary>Something that a schema says about a value of a valid document (JSON Schema Core, section 7.7).</summary>
public sealed record Annotation
{
    /// <summary>Which value of the document: a JSON Pointer (RFC 6901); the empty string is the document itself.</summary>
    public required string InstanceLocation { get; init; }

    /// <summary>The schema keyword, such as <c>title</c>.</summary>
    public required string Keyword { get; init; }

    /// <summary>The path that evaluation took to the keyword, across <c>$ref</c>s: a JSON Pointer.</summary>
    public required string KeywordLocation { get; init; }

    /// <summary>Where the keyword is written: the URI of the schema resource, <c>#</c> and a JSON Pointer.</summary>
    public required string AbsoluteKeywordLocation { get; init; }

    /// <summary>What is said: the keyword's value in the schema, never a value of the document.</summary>
    public required RawJson Value { get; init; }

    /// <summary>The offset in bytes, from the start of the UTF-8 document, of the value that it is said about.</summary>
    public required int ByteOffset { get; init; }

    /// <summary>The location, the keyword and the annotation on one line.</summary>
    /// <returns>For example <c>/to (title): "The recipient"</c>; the document itself is written <c>(document)</c>.</returns>
    public override string ToString() =>
        $"{(InstanceLocation.Length == 0 ? "(document)" : InstanceLocation)} ({Keyword}): {Value.ToJsonString()}";
}
