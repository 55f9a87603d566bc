namespace AgentEvents.Cli.Diff.Versions;

/// <summary>A folder, or a file with what lies beside and below it.</summary>
internal sealed class LocalSource : VersionSource
{
    private readonly string _folder;
    private readonly Lazy<IReadOnlyList<string>> _files;

    /// <summary>The source that a path names.</summary>
    /// <param name="path">A folder or a file.</param>
    public LocalSource(string path)
    {
        Name = path;
        Only = File.Exists(path) ? Path.GetFileName(path) : null;
        _folder = Only is null ? path : Path.GetDirectoryName(path) is { Length: > 0 } around ? around : ".";
        _files = new(() => [.. FolderFiles.Below(_folder, "*").Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'))]);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string? Only { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Files => _files.Value;

    /// <inheritdoc/>
    public override bool Has(string file) => File.Exists(PathOf(file));

    /// <inheritdoc/>
    public override byte[] Bytes(string file) => InputFile.Bytes(PathOf(file));

    /// <inheritdoc/>
    public override string PathOf(string file) => Only is not null && file == Only ? Name : Path.Combine(_folder, file);

    /// <inheritdoc/>
    public override Uri UriOf(string file) => new(Path.GetFullPath(Path.Combine(_folder, file)));
}
