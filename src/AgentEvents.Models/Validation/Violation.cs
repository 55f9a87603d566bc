namespace AgentEvents.Models.Validation;

/// <summary>One way in which a document breaks its schema.</summary>
/// <remarks>No member quotes a value of the document: values hold phone numbers and message texts, and violations end up in logs.</remarks>
public sealed record Violation
{
    /// <summary>Where in the document: a JSON Pointer (RFC 6901); the empty string is the document itself.</summary>
    public required string InstanceLocation { get; init; }

    /// <summary>The schema keyword that is broken, such as <c>pattern</c>; for text that is not JSON it names the grammar rule.</summary>
    public required string Keyword { get; init; }

    /// <summary>The path that evaluation took to the keyword, across <c>$ref</c>s: a JSON Pointer.</summary>
    public required string KeywordLocation { get; init; }

    /// <summary>Where the keyword is written: the URI of the schema resource, <c>#</c> and a JSON Pointer.</summary>
    public required string AbsoluteKeywordLocation { get; init; }

    /// <summary>What is wrong, in English, in terms of the schema and never of the value.</summary>
    public required string Message { get; init; }

    /// <summary>The offset in bytes, from the start of the UTF-8 document, of the value or member name concerned.</summary>
    public required int ByteOffset { get; init; }

    /// <summary>The location, the keyword and the message on one line.</summary>
    /// <returns>For example <c>/to (pattern, byte 7): does not match …</c>; the document itself is written <c>(document)</c>.</returns>
    public override string ToString() =>
        $"{(InstanceLocation.Length == 0 ? "(document)" : InstanceLocation)} ({Keyword}, byte {ByteOffset}): {Message}";
}
