namespace AgentEvents.StandIn.Documents;

/// <summary>The files of a provider: its OpenAPI document, what that refers to, and examples.</summary>
public abstract class ProviderFiles
{
    private const string Embedded = "schemas/";

    private protected ProviderFiles()
    {
    }

    /// <summary>The files of a provider that is built in.</summary>
    /// <param name="provider">The provider: the name of its folder.</param>
    public static ProviderFiles BuiltIn(string provider) => new Resources(provider);

    /// <summary>The files in a folder.</summary>
    /// <param name="folder">The provider's folder.</param>
    public static ProviderFiles In(string folder) => new Folder(folder);

    /// <summary>A file; null if there is none.</summary>
    /// <param name="path">Its path below the provider's folder, with slashes.</param>
    public abstract byte[]? Read(string path);

    /// <summary>What a file is called in messages.</summary>
    /// <param name="path">Its path below the provider's folder.</param>
    public abstract string NameOf(string path);

    /// <summary>The JSON files directly in the folder.</summary>
    internal abstract IEnumerable<string> Documents();

    private sealed class Resources(string provider) : ProviderFiles
    {
        private readonly string _prefix = Embedded + provider + "/";

        public override byte[]? Read(string path)
        {
            using var stream = typeof(ProviderFiles).Assembly.GetManifestResourceStream(Whole(path));
            if (stream is null)
            {
                return null;
            }

            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }

        public override string NameOf(string path) => Whole(path);

        internal override IEnumerable<string> Documents() => typeof(ProviderFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(_prefix, StringComparison.Ordinal) && name.LastIndexOf('/') == _prefix.Length - 1)
            .Select(name => name[_prefix.Length..]);

        // Another provider's files may be referred to, and the events for all providers are.
        private string Whole(string path)
        {
            var parts = new Stack<string>();
            foreach (var part in (_prefix + path).Split('/'))
            {
                if (part == ".." && parts.Count > 0)
                {
                    parts.Pop();
                }
                else if (part is not ("." or ".."))
                {
                    parts.Push(part);
                }
            }

            return string.Join('/', parts.Reverse());
        }
    }

    private sealed class Folder(string folder) : ProviderFiles
    {
        // An example that is larger than this is none that anybody answers with.
        private const long MaxBytes = 4 * 1024 * 1024;

        public override byte[]? Read(string path)
        {
            var file = new FileInfo(NameOf(path));
            return file.Exists && file.Length <= MaxBytes ? File.ReadAllBytes(file.FullName) : null;
        }

        public override string NameOf(string path) => Path.GetFullPath(Path.Combine(folder, path));

        internal override IEnumerable<string> Documents() =>
            Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
    }
}
