namespace AgentEvents.Cli.Diff.Versions;

/// <summary>Files that a version is read from. They are named by their paths below its root, with slashes.</summary>
internal abstract class VersionSource
{
    /// <summary>What the version is called.</summary>
    public abstract string Name { get; }

    /// <summary>The one file that is compared, if it is not the whole folder.</summary>
    public abstract string? Only { get; }

    /// <summary>Whether the files are those of a revision, and lie nowhere.</summary>
    public virtual bool IsRevision => false;

    /// <summary>All files, in a fixed order.</summary>
    public abstract IReadOnlyList<string> Files { get; }

    /// <summary>Whether there is a file.</summary>
    public abstract bool Has(string file);

    /// <summary>The bytes of a file.</summary>
    /// <exception cref="CannotRunException">It cannot be read.</exception>
    public abstract byte[] Bytes(string file);

    /// <summary>What messages call a file.</summary>
    public abstract string PathOf(string file);

    /// <summary>The URI of a file, against which its references are resolved. Those of one version stand below one root.</summary>
    public abstract Uri UriOf(string file);
}
