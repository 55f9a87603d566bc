using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace AgentEvents.Cli.Compilation;

/// <summary>The name of what is compiled of schemas: a hash of everything that it depends on, schemas and tool.</summary>
internal static class CompilationKey
{
    // What is compiled depends on the code that does it.
    private static readonly string[] Tool = ["AgentEvents.Generator.dll", "AgentEvents.Models.dll", "AgentEvents.Cli.dll"];

    /// <summary>The key.</summary>
    /// <param name="kind">What is made of the schemas, with the options that matter.</param>
    /// <param name="files">The schemas: what each is called, and what it holds.</param>
    public static string Of(string kind, IEnumerable<(string Name, byte[] Content)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Tool)
        {
            Append(hash, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, name)));
        }

        Append(hash, Encoding.UTF8.GetBytes($"{Environment.Version} {kind}"));
        foreach (var (name, content) in files)
        {
            Append(hash, Encoding.UTF8.GetBytes(name));
            Append(hash, content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    // The length in front, so that no two lists of parts are the same bytes.
    private static void Append(IncrementalHash hash, byte[] part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
