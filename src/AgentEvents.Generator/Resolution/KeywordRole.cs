namespace AgentEvents.Generator.Resolution;

/// <summary>What a keyword is for (JSON Schema Core 7).</summary>
internal enum KeywordRole
{
    /// <summary>It gives a schema a name or says how to read it: <c>$id</c>, <c>$anchor</c>, <c>$schema</c>.</summary>
    Identifier,

    /// <summary>It keeps schemas for others to refer to: <c>$defs</c>.</summary>
    Definitions,

    /// <summary>It applies a schema that stands elsewhere: <c>$ref</c>.</summary>
    Reference,

    /// <summary>It applies the schemas in its value: <c>properties</c>, <c>oneOf</c>.</summary>
    Applicator,

    /// <summary>It turns instances away: <c>maxLength</c>.</summary>
    Assertion,

    /// <summary>It says something about an instance: <c>title</c>, <c>default</c>.</summary>
    Annotation,

    /// <summary>It is for readers of the schema only and must not become an annotation: <c>$comment</c> (Core 8.3).</summary>
    Comment,
}
