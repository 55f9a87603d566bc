namespace AgentEvents.Generator.Resolution;

/// <summary>How a keyword's value holds schemas.</summary>
internal enum SubschemaArrangement
{
    /// <summary>Not at all: what looks like a schema there is data.</summary>
    None,

    /// <summary>The value is a schema.</summary>
    Schema,

    /// <summary>The value is an array of schemas.</summary>
    Array,

    /// <summary>The value is a schema or an array of schemas: <c>items</c> before draft 2020-12.</summary>
    SchemaOrArray,

    /// <summary>The value is an object whose member values are schemas.</summary>
    Map,
}
