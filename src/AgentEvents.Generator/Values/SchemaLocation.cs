namespace AgentEvents.Generator.Values;

/// <summary>Where a schema stands: a file and a JSON Pointer from the file's root.</summary>
/// <param name="Document">The file's retrieval URI.</param>
/// <param name="Pointer">The JSON Pointer (RFC 6901), not percent-encoded.</param>
internal sealed record SchemaLocation(string Document, string Pointer)
{
    /// <summary>What several schemas say together is written in no one place.</summary>
    public static SchemaLocation Nowhere { get; } = new("", "");

    /// <summary>Whether this is <see cref="Nowhere"/>.</summary>
    public bool IsNowhere => Document.Length == 0;

    /// <summary>The location of a value below this one.</summary>
    public SchemaLocation Down(string token) => this with { Pointer = JsonPointer.Append(Pointer, token) };

    /// <summary>The location of an item below this one.</summary>
    public SchemaLocation Down(int index) => this with { Pointer = JsonPointer.Append(Pointer, index) };

    /// <inheritdoc/>
    public override string ToString() => Document + "#" + Pointer;
}
