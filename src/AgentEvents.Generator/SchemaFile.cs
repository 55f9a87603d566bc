namespace AgentEvents.Generator;

/// <summary>A schema file as the compiler hands it over; compared by path and text.</summary>
internal sealed record SchemaFile
{
    /// <summary>Takes a file.</summary>
    /// <param name="path">The path as the compiler knows it.</param>
    /// <param name="schemaPath">The path below the schemas' folder.</param>
    /// <param name="text">The text.</param>
    /// <param name="isReference">Whether the types of the file are in an assembly that the project refers to.</param>
    public SchemaFile(string path, string schemaPath, string text, bool isReference = false)
    {
        IsReference = isReference;
        Path = path;
        Uri = "file:///" + string.Join("/", schemaPath.Split('/').Where(s => s is not ("" or "." or "..")).Select(System.Uri.EscapeDataString));
        Text = text;
    }

    /// <summary>The path as the compiler knows it.</summary>
    public string Path { get; }

    /// <summary>The URI for a schema without an <c>$id</c>: the path below the schemas' folder, so that it is the same on every machine.</summary>
    public string Uri { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>Whether the types of the file are in an assembly that the project refers to, so that none are generated here.</summary>
    public bool IsReference { get; }
}
